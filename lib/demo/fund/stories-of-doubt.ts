import type { Story } from "./story.ts";
import { told } from "./told.ts";

/** Companies of which the figures say too little, too late, or two things at once. */
export const STORIES_OF_DOUBT: readonly Story[] = [
  told({
    slug: "lumbric", name: "Lumbric", sector: "Soil testing", stage: "Seed", country: "US",
    text: "Nine months of good growth, then three slow ones. Read over six months it makes it, read over three it does not: too close to call, and the growth window decides.",
    months: 25, revenue: { now: 88_360, past: [{ months: 3, rate: 0.028 }, { months: 9, rate: 0.085 }, { months: 18, rate: 0.06 }], noise: 0.004 },
    expenses: { now: 139_700, past: [{ months: 8, rate: 0.004 }, { months: 24, rate: 0.026 }], noise: 0.004 },
    shares: { payroll: 0.61, costOfRevenue: 0.17, inference: 0.03, marketing: 0.09 }, payPerHead: 9_900, cash: 328_770,
    rounds: [{ kind: "Seed", monthsAgo: 15, dayOfMonth: 23, amount: 1_400_000, preMoney: 5_600_000, security: "Preferred", tier: "in-bank", condition: null, ours: true }],
    expected: { state: "alive", flags: ["too-close-to-call"] },
  }),
  told({
    slug: "hollinpike", name: "Hollinpike", sector: "Legal software", stage: "Seed", country: "US",
    text: "Hired two people and an agency last month. On last month's costs it dies, on the mean of three it lives: too close to call, and the level of costs decides.",
    months: 24, revenue: { now: 79_510, past: [{ months: 12, rate: 0.056 }, { months: 18, rate: 0.05 }], noise: 0.004 },
    expenses: { now: 143_900, past: [{ months: 1, rate: 0.17 }, { months: 9, rate: 0.004 }, { months: 24, rate: 0.02 }], noise: 0.004 },
    shares: { payroll: 0.72, costOfRevenue: 0.06, inference: 0.07, marketing: 0.06 }, payPerHead: 10_300, cash: 351_145,
    rounds: [{ kind: "Seed", monthsAgo: 13, dayOfMonth: 10, amount: 1_150_000, preMoney: 4_850_000, security: "Preferred", tier: "in-bank", condition: null, ours: true }],
    expected: { state: "dead", flags: ["too-close-to-call"], fatalPinch: true },
  }),
  told({
    slug: "tallowmere", name: "Tallowmere", sector: "Restaurant software", stage: "Seed", country: "US", silentMonths: 4,
    text: "Last heard of five months ago, with less than a year of money then. The verdict is stale and the runway is reduced by every day of silence.",
    months: 26, revenue: { now: 41_870, past: [{ months: 10, rate: 0.017 }, { months: 24, rate: 0.045 }], noise: 0.01 },
    expenses: { now: 102_600, past: [{ months: 8, rate: 0.006 }, { months: 24, rate: 0.025 }], noise: 0.008 },
    shares: { payroll: 0.63, costOfRevenue: 0.12, inference: 0.04, marketing: 0.11 }, payPerHead: 8_700, cash: 588_930,
    rounds: [{ kind: "Seed", monthsAgo: 12, dayOfMonth: 5, amount: 1_300_000, preMoney: 5_200_000, security: "SAFE", tier: "in-bank", condition: null, ours: true }],
    expected: { state: "dead", flags: ["stale"] },
  }),
  told({
    slug: "ostrelay", name: "Ostrelay", sector: "AI agents", stage: "Pre-seed", country: "US",
    text: "Six months old: an agent that fills in customs forms. The arithmetic is shown, but six months are too few for a trend to mean much.",
    months: 6, revenue: { now: 16_280, past: [{ months: 6, rate: 0.19 }], noise: 0.02 },
    expenses: { now: 58_940, past: [{ months: 6, rate: 0.06 }], noise: 0.01 },
    shares: { payroll: 0.55, costOfRevenue: 0.03, inference: 0.27, marketing: 0.05 }, payPerHead: 9_200, cash: 611_730,
    rounds: [{ kind: "Pre-seed", monthsAgo: 5, dayOfMonth: 12, amount: 850_000, preMoney: 5_150_000, security: "SAFE", tier: "in-bank", condition: null, ours: true }],
    expected: { state: "alive", flags: ["insufficient-history"] },
  }),
  told({
    slug: "quillfen", name: "Quillfen", sector: "Education", stage: "Seed", country: "US",
    text: "Reports revenue and costs every month and never its cash. Without cash there is no verdict, and unknown is not the same as fine.",
    months: 21, revenue: { now: 52_140, past: [{ months: 21, rate: 0.034 }], noise: 0.012 },
    expenses: { now: 87_620, past: [{ months: 21, rate: 0.018 }], noise: 0.009 },
    shares: { payroll: 0.64, costOfRevenue: 0.1, inference: 0.07, marketing: 0.1 }, payPerHead: 8_300, cash: null,
    rounds: [{ kind: "Seed", monthsAgo: 16, dayOfMonth: 30, amount: 1_000_000, preMoney: 4_500_000, security: "SAFE", tier: "in-bank", condition: null, ours: true }],
    expected: { state: "unknown" },
  }),
  told({
    slug: "nimbrel", name: "Nimbrel", sector: "Weather risk", stage: "Seed", country: "US", withoutSales: [2, 5, 9, 11],
    text: "Sells studies, one at a time, and in some months none. A trend cannot be drawn through months without revenue, so its growth, and with it the verdict, is unknown.",
    months: 23, revenue: { now: 57_730, past: [{ months: 23, rate: 0.015 }], noise: 0.14 },
    expenses: { now: 71_260, past: [{ months: 23, rate: 0.009 }], noise: 0.01 },
    shares: { payroll: 0.74, costOfRevenue: 0.06, inference: 0.05, marketing: 0.04 }, payPerHead: 9_100, cash: 507_320,
    rounds: [{ kind: "Seed", monthsAgo: 18, dayOfMonth: 21, amount: 900_000, preMoney: 4_100_000, security: "Preferred", tier: "in-bank", condition: null, ours: true }],
    expected: { state: "unknown" },
  }),
];
