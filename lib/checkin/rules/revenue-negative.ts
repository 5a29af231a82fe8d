import type { Rule } from "./rule.ts";

/** More refunded than sold is rare. */
export const revenueNegative: Rule = ({ told: { revenue } }) => (revenue !== null && revenue < 0 ? { id: "revenue-negative", field: "revenue", told: revenue } : null);
