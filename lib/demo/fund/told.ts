import type { Story } from "./story.ts";

type Optional = "currency" | "reports" | "silentMonths" | "withoutSales" | "minimumCash" | "expenseGrowth" | "raiseLeadMonths" | "events" | "oneOffs" | "corrections" | "reportLag" | "rounds";
type Told = Omit<Story, Optional | "expected"> & Partial<Pick<Story, Optional>> & { expected: Partial<Story["expected"]> & Pick<Story["expected"], "state"> };

/** A story with what most companies share: monthly reports in US dollars, nothing planned, no flag. */
export const told = (story: Told): Story => ({
  currency: "USD", reports: "month", silentMonths: 0, withoutSales: [], minimumCash: 0, expenseGrowth: null, raiseLeadMonths: 6,
  events: [], oneOffs: [], corrections: [], reportLag: 9, rounds: [],
  ...story,
  expected: { flags: [], fatalPinch: false, ...story.expected },
});
