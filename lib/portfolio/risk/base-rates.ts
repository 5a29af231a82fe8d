import { asDay, type Day } from "#lib/date.ts";

/** A published frequency of a whole market, shown beside a portfolio and never as one company's probability. `date`: of the data. */
export type BaseRate = { id: string; what: string; share: number; source: string; date: Day | null; note: string | null };

export const BASE_RATES: readonly BaseRate[] = [
  { id: "carta-2018-closed", what: "US startups founded in 2018 that had closed by January 2025", share: 0.619, source: "Carta", date: asDay("2025-01-31"), note: "Another cut by Carta says 49%: the definition of closed decides." },
  { id: "correlation-under-1x", what: "Venture financings of 2004 to 2013 that returned less than was invested", share: 0.65, source: "Correlation Ventures", date: asDay("2013-12-31"), note: null },
  { id: "correlation-dollars-2019", what: "Dollars invested that returned less than was invested", share: 0.51, source: "Correlation Ventures, 2019", date: asDay("2019-12-31"), note: null },
  { id: "correlation-dollars-2023", what: "Dollars invested that returned less than was invested", share: 0.37, source: "Correlation Ventures, 2023", date: asDay("2023-12-31"), note: null },
  { id: "cb-two-years", what: "Failed startups that failed within two years of their last round", share: 0.71, source: "CB Insights", date: null, note: null },
  { id: "seed-to-a", what: "Seed rounds of Q1 2021 followed by a Series A within two years", share: 0.328, source: "Published cohort of Q1 2021", date: asDay("2023-03-31"), note: null },
];
