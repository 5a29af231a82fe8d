import type { FiguresFlag, Tier } from "./demo-types.ts";

/** Compound change a month over the latest `months`, then the ones before. */
export type Stretch = { months: number; rate: number };
/** A level in the last complete month (major units) and how it came about, latest stretch first; `noise` is half the width of the wobble, as a fraction. */
export type Path = { now: number; past: readonly Stretch[]; noise: number };

/** Shares of expenses; what is left is `other`. */
export type Shares = { payroll: number; costOfRevenue: number; inference: number; marketing: number };

/** `months` before the last complete month (0: in it); negative ones lie ahead of today's month. Amounts are major units. */
export type RoundPlan = {
  kind: string; monthsAgo: number; dayOfMonth: number; amount: number; preMoney: number | null; security: string; tier: Tier; condition: string | null; ours: boolean;
};
export type EventPlan = { kind: "hire" | "cut" | "one-off" | "tranche" | "price-change"; label: string; monthsAhead: number; lasts: number | null; amount: number };
export type OneOffPlan = { monthsAgo: number; in: number; out: number; note: string };
/** A figure first reported otherwise: `factor` times the revenue that was later found to be right, corrected `daysLater`. */
export type CorrectionPlan = { monthsAgo: number; revenueFactor: number; cashFactor: number; daysLater: number; note: string };

export type Expected = {
  state: "alive" | "dead" | "profitable" | "profitable-trend-dead" | "fades" | "out" | "unknown";
  /** Every flag that must be there, and no other; all of it in the company's own currency. */
  flags: readonly FiguresFlag[];
  fatalPinch: boolean;
};

/** One invented company: what is told of it, what its figures are made of, and what the engine must say. */
export type Story = {
  slug: string; name: string; sector: string; stage: string; country: string; currency: string; text: string;
  reports: "month" | "quarter" | "year";
  /** Months of history. */
  months: number;
  /** Complete months that it has not reported. */
  silentMonths: number;
  revenue: Path | null;
  /** Months ago in which nothing was sold. */
  withoutSales: readonly number[];
  expenses: Path;
  shares: Shares;
  /** Monthly pay a head, major units. */
  payPerHead: number;
  /** At the end of the last reported period, major units; null: it reports no cash. */
  cash: number | null;
  minimumCash: number; expenseGrowth: number | null; raiseLeadMonths: number;
  rounds: readonly RoundPlan[]; events: readonly EventPlan[]; oneOffs: readonly OneOffPlan[]; corrections: readonly CorrectionPlan[];
  /** Days from a period's end to its report. */
  reportLag: number;
  expected: Expected;
};
