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

const METR_DOMAINS = "METR, How does time horizon vary across domains?, July 2025; own fit";

export const CITED: readonly Cited[] = [
  { what: "Offsets at 2025-06-01, doublings: SWE-bench Verified, LiveCodeBench, MATH, GPQA, AIME", value: "-1.0, -0.8, 0.0, -0.1, +1.5", source: METR_DOMAINS },
  { what: "Offsets at 2025-06-01, doublings: OSWorld, WebArena, RLBench", value: "-4.9, -4.0, -5.0", source: METR_DOMAINS },
  { what: "Doubling months: SWE-bench, LiveCodeBench, GPQA, MATH, OSWorld, WebArena, RLBench, Tesla FSD", value: "4.2, 6.4, 5.8, 7.2, 3.3 (1.7 to 52), 4.7, 7.2, 19.9", source: METR_DOMAINS },
  { what: "Price at constant capability, factor a year (quartiles)", value: "46 (16 to 177)", source: "Epoch AI, LLM inference price trends, to 2025-02; per token, no reasoning models" },
  { what: "Price at constant score, factor a year", value: "5 to 10, while frontier runs get 3 to 18 times dearer", source: "arXiv 2511.23455" },
  { what: "Price fall in use, factor a year", value: "lognormal, median 10, sd of the logarithm 0.9", source: "judgement between the rows above" },
  { what: "METR's figures of July 2025 for 2026-04-07, minutes", value: "median 393, 80% 161 to 926; what came: 1,045 (rank 0.93)", source: "own forecast on METR's file of that day, which has no licence" },
  { what: "Single thresholds, 6 months ahead, 238 events on 24 benchmarks: Brier of the average, of no change, of the base rate", value: "0.124, 0.235, 0.180", source: "own table, not bundled" },
  { what: "Shipping lag in use, months: horizontal, vertical, unknown; sd of the logarithm", value: "7.4, 27, 9; 0.95", source: "the 18 lags, widened because features that never shipped are absent" },
  { what: "Harm within 12 months of shipping: no moat, one, two or more", value: "Beta(2,2), Beta(1,3), Beta(1,9)", source: "judgement; own resolved cases are added" },
];
