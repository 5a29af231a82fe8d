/** The things that a forecast does not know, each of which can be held at its median. */
export const TERMS = ["bridge", "reliability-slope", "offset", "benchmark", "probe", "frontier", "past-gains", "price", "lag"] as const;
export type Term = (typeof TERMS)[number];
export type Fixed = ReadonlySet<Term>;
export const NOTHING_FIXED: Fixed = new Set();
