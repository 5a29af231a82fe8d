import type { Day, Period } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";

/**
 * One reported row of a company's figures: a fact about a period, and when it was reported.
 * Amounts are minor units of `currency`; null is not known. `revenue` and `expenses` are operating totals without
 * one-offs and financing, both >= 0 normally (revenue below 0 only through refunds).
 */
export type Figure = {
  id: string;
  companyId: string;
  period: Period;
  currency: Currency;
  revenue: Minor | null;
  expenses: Minor | null;
  /** Parts of expenses, where known. */
  payroll: Minor | null;
  costOfRevenue: Minor | null;
  inference: Minor | null;
  marketing: Minor | null;
  other: Minor | null;
  /** Beside revenue and expenses, never in them. */
  oneOffIn: Minor | null;
  oneOffOut: Minor | null;
  /** The one-off counts as recurring: it is then added to revenue or expenses. */
  oneOffInRecurring: boolean;
  oneOffOutRecurring: boolean;
  financingIn: Minor | null;
  financingOut: Minor | null;
  /** Balance at the period's end. */
  cashEnd: Minor | null;
  headcount: number | null;
  /** The source stated no period. */
  periodAssumed: boolean;
  /** Told by a later period's report, in its column for the period before. */
  prior: boolean;
  source: "typed" | "imported" | "transactions" | "link" | "api";
  importId: string | null;
  reportedAt: Day;
  reportedBy: string;
  note: string | null;
};
