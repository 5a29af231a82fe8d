import { compoundOutlook } from "#lib/runway/compound.ts";
import { linearOutlook } from "#lib/runway/linear.ts";
import type { Discretisation, Outlook } from "#lib/runway/state.ts";

/** Continuous rates a period, ln(1+g) and ln(1+h); or an amount of revenue added a period, with constant expenses. */
export type Trend = { readonly form: "compound"; readonly a: number; readonly b: number } | { readonly form: "linear"; readonly amount: number };

/**
 * What dated events do in period k (index k - 1): `cash` arrives once; `revenue` and `expenses` count in that period only;
 * the shifts count from that period on and then grow with the level.
 */
export type Steps = {
  readonly count: number;
  readonly cash: readonly number[];
  readonly revenue: readonly number[];
  readonly expenses: readonly number[];
  readonly revenueShift: readonly number[];
  readonly expensesShift: readonly number[];
};

/** A projection's input, in major units. `start` > 0: cash is the balance of a later moment, in periods after the levels' period. */
export type Course = {
  readonly cash: number;
  readonly minimumCash: number;
  readonly revenue: number;
  readonly expenses: number;
  readonly trend: Trend;
  readonly start: number;
  readonly steps: Steps | null;
};

/** The table of states from these levels on, without events. */
export const outlookFrom = (kind: Discretisation, usable: number, revenue: number, expenses: number, trend: Trend): Outlook =>
  trend.form === "compound"
    ? compoundOutlook(kind, usable, revenue, expenses, trend.a, trend.b)
    : linearOutlook(kind, usable, revenue, expenses, trend.amount);
