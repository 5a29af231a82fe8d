/** A figure that the product uses or shows and does not compute, because the file behind it may not ship. */
export type Cited = { what: string; value: string; source: string };

/** Doublings by which a domain lies behind (negative) or before software of METR's kind, at 2025-06-01; scores of 10 to 90% only. */
export const DOMAIN_OFFSETS = {
  software: { offset: 0, sd: 0.7 },
  "swe-bench-verified": { offset: -1, sd: 1 },
  livecodebench: { offset: -0.8, sd: 1 },
  math: { offset: 0, sd: 1 },
  gpqa: { offset: -0.1, sd: 1 },
  aime: { offset: 1.5, sd: 1 },
  // A task on a screen, and whatever no benchmark covers, are known less well.
  "computer-use": { offset: -4, sd: 1.5 },
  other: { offset: 0, sd: 2 },
} as const;

const METR_DOMAINS = "METR, How does time horizon vary across domains?, July 2025; own fit on its files, which have no licence to ship";
const EPOCH_PRICES = "Epoch AI, LLM inference price trends, to February 2025; its files do not ship";
const METR_JULY = "own forecast on METR's file of July 2025, which has no licence to ship";

export const CITED: readonly Cited[] = [
  { what: "Offsets at 2025-06-01, doublings behind (-) or ahead of METR's software tasks: SWE-bench Verified, LiveCodeBench, MATH, GPQA, AIME", value: "-1.0, -0.8, 0.0, -0.1, +1.5", source: METR_DOMAINS },
  { what: "The same for work on screens and in the world: OSWorld, WebArena, RLBench, Tesla FSD", value: "-4.9, -4.0, -5.0, -0.1", source: METR_DOMAINS },
  { what: "The same where it says nothing: GPQA Diamond (residual 1.7), Video-MME (sd 1.8)", value: "+3.1, +13", source: METR_DOMAINS },
  { what: "Months to double: SWE-bench, LiveCodeBench, GPQA, MATH, OSWorld, WebArena, RLBench, Tesla FSD", value: "4.2, 6.4, 5.8, 7.2, 3.3 (1.7 to 52), 4.7, 7.2, 19.9", source: METR_DOMAINS },
  { what: "OSWorld with METR's task lengths and a slope of 0.6: minutes in February and in November 2025", value: "1.2, 6.4", source: METR_DOMAINS },
  { what: "Price at constant capability, factor a year: median (quartiles)", value: "46 (16 to 177), per token, no reasoning models", source: EPOCH_PRICES },
  { what: "Price of a whole run, thinking tokens included, factor a year", value: "3.3 to 700, without a clean centre", source: "own table of WeirdML runs, not bundled" },
  { what: "Price at constant score, factor a year", value: "5 to 10, while frontier runs get 3 to 18 times dearer", source: "arXiv 2511.23455" },
  { what: "Price fall in use, factor a year", value: "lognormal, median 10, sd of the logarithm 0.9", source: "judgement between the rows above and the levels followed here" },
  { what: "METR's figures of July 2025, asked for 2026-04-07, minutes: the forecast in use", value: "median 393, 80% 161 to 926; what came: 1,045 (rank 0.93, just outside)", source: METR_JULY },
  { what: "The same: doubling in seven months; straight line through all records", value: "270; rank 0.998", source: METR_JULY },
  { what: "Pace of Epoch's index, points a year, as it publishes it", value: "15.5 (13 to 18); about 5 points a doubling", source: "Epoch AI, epoch.ai/eci" },
  { what: "Months to double since 2023 up to 16 hours, as METR publishes it; its figure of March 2025", value: "4.23; 7", source: "METR, metr.org/time-horizons" },
  { what: "Single thresholds, 6 months ahead, 238 events on 24 benchmarks: Brier of the average, of no change, of the base rate", value: "0.124, 0.235, 0.180", source: "own table, not bundled" },
  { what: "Shipping lag in use, months: horizontal, vertical, unknown; sd of the logarithm", value: "7.4, 27, 9; 0.95", source: "the 18 lags, widened because features that never shipped are absent" },
  { what: "Harm within 12 months of shipping: no moat, one, two or more", value: "Beta(2,2), Beta(1,3), Beta(1,9)", source: "judgement; own resolved cases are added" },
];
