import type { Answer } from "#lib/answer.ts";

/** What metrics are computed from; absent or null is not known. Money in major units of one currency. */
export type MetricInputs = {
  /** Over one and the same span of time. */
  netBurn?: number | null;
  netNewArr?: number | null;
  /** Changes of monthly recurring revenue over one span, each as a positive amount. */
  newMrr?: number | null;
  expansionMrr?: number | null;
  churnedMrr?: number | null;
  contractionMrr?: number | null;
  /** Cost of winning one customer, and what one brings a month. */
  cac?: number | null;
  arpuMonthly?: number | null;
  /** A fraction of revenue. */
  grossMargin?: number | null;
  growthPercent?: number | null;
  marginPercent?: number | null;
  /** Consecutive months, oldest first. */
  monthlyRevenue?: readonly (number | null)[] | null;
  /** Over one and the same span of time. */
  revenue?: number | null;
  costOfRevenue?: number | null;
  headcount?: number | null;
  cash?: number | null;
  minimumCash?: number | null;
  monthlyNetBurn?: number | null;
};

export type MetricUnit = "ratio" | "months" | "fraction" | "percent" | "money";

/** A metric of the registry: one file each, one line in metrics.ts. `source` says who defined it so. */
export type Metric<Id extends string = string> = {
  readonly id: Id;
  readonly name: string;
  readonly formula: string;
  readonly unit: MetricUnit;
  readonly source: string;
  readonly compute: (inputs: MetricInputs) => Answer<number>;
};

/** Keeps the id's literal type, so that the registry's ids are known to the compiler. */
export const metric = <const Id extends string>(definition: Metric<Id>): Metric<Id> => definition;
