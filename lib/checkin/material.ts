// As in the gap between balances and figures: a month's rounding, fees and interest are a few percent of what flows.
const SHARE = 0.1;

/** Below this a difference is no question to anybody: a tenth of the larger of a month's revenue and expenses, minor units. */
export const material = (revenue: number, expenses: number): number => SHARE * Math.max(Math.abs(revenue), Math.abs(expenses));
