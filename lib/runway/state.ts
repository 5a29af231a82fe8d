/** The verdict's states; the first four beside `dead` come from the table of growth trends, the last two from what is known now. */
export type State = "alive" | "dead" | "profitable" | "profitable-trend-dead" | "fades" | "out" | "unknown";

/** How a month's total becomes a path: grow-first is the primary, the others are cross-checks. */
export type Discretisation = "growFirst" | "continuous" | "startOfMonth";
export const DISCRETISATIONS: readonly Discretisation[] = ["growFirst", "continuous", "startOfMonth"];

/** A threshold; "never": no value works, "any": every value does. */
export type Lever = number | "never" | "any";
export type Levers = { maxExpenses: Lever | null; minRevenue: Lever | null; minGrowth: Lever | null; extraCash: Lever | null };
export const NO_LEVERS: Levers = { maxExpenses: null, minRevenue: null, minGrowth: null, extraCash: null };

/** One projection's answer; periods count from the end of the last complete month, amounts are major units, null is what does not exist. */
export type Projection = {
  state: State;
  breakEvenPeriods: number | null;
  capitalNeeded: number | null;
  cashZeroPeriods: number | null;
  lossesStartPeriods: number | null;
  levers: Levers;
};

export const UNKNOWN_PROJECTION: Projection = {
  state: "unknown",
  breakEvenPeriods: null,
  capitalNeeded: null,
  cashZeroPeriods: null,
  lossesStartPeriods: null,
  levers: NO_LEVERS,
};

export const survives = (state: State): boolean => state === "alive" || state === "profitable" || state === "fades";

/** What follows from a level, a trend and usable cash; `capital` is Infinity where it is unbounded. */
export type Outlook = { state: State; breakEven: number | null; capital: number; cashZero: number | null; lossesStart: number | null };
