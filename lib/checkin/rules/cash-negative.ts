import type { Rule } from "./rule.ts";

/** An account below zero is rare, a minus too many is not. */
export const cashNegative: Rule = ({ told: { cash } }) => (cash !== null && cash < 0 ? { id: "cash-negative", field: "cash", told: cash } : null);
