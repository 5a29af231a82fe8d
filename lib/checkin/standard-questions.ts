import { formatMonth } from "#lib/format/date.ts";
import type { Month } from "#lib/date.ts";

/** What is always asked, and the decision that each feeds. */
export const STANDARD = [
  { field: "cash", asks: "Cash in the bank", decision: "The verdict: does the company live on what it has" },
  { field: "revenue", asks: "Revenue", decision: "The verdict, and when break-even comes" },
  { field: "expenses", asks: "Expenses", decision: "The verdict, and what would flip it" },
  { field: "line", asks: "Anything we should know", decision: "What the next review talks about" },
] as const;

export const fieldLabel = (field: "cash" | "revenue" | "expenses", month: Month): string =>
  ({ cash: `Cash at the end of ${formatMonth(month)}`, revenue: `Revenue in ${formatMonth(month)}`, expenses: `Expenses in ${formatMonth(month)}` })[field];
