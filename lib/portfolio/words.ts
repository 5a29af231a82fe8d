import type { Band, Standing } from "#lib/portfolio/line.ts";
import type { Sort } from "#lib/portfolio/view.ts";

/** Where a company stands, in words; for files and for those who do not see the marks. */
export const STANDING_WORDS: Record<Standing, string> = {
  out: "Out of money",
  dead: "Default dead",
  "profitable-trend-dead": "Profitable now, trend dead",
  "too-close": "Too close to call",
  fades: "Fades: never profitable, never broke",
  alive: "Default alive",
  profitable: "Profitable",
  stale: "Stale",
  unknown: "Unknown",
};

export const BAND_WORDS: Record<Band, string> = {
  "under-3": "Under 3 months",
  "3-to-6": "3 to 6 months",
  "6-to-12": "6 to 12 months",
  "12-or-alive": "12 months or more, or alive",
  unknown: "Unknown or stale",
};

export const COLUMN_WORDS: Record<Sort, string> = {
  name: "Company",
  verdict: "Verdict",
  runway: "Runway",
  "cash-zero": "Cash zero",
  exposure: "Exposure",
  "at-risk": "At risk, 12 mo",
  "last-heard": "Last heard",
  "next-action": "Next action",
  "break-even": "Break-even",
  agreement: "Agreement",
  "net-burn": "Net burn",
  cash: "Cash",
  "capital-needed": "Capital needed",
  "last-figures": "Last figures",
  features: "Features at risk",
  flags: "Flags",
  "decided-by": "Decided by",
  sector: "Sector",
  stage: "Stage",
  country: "Country",
  currency: "Currency",
};

const FLAG_WORDS: Record<string, string> = {
  "too-close-to-call": "Too close to call",
  "insufficient-history": "Short history",
  "coarse-figures": "Coarse figures",
  "beyond-horizon": "Beyond 10 years",
  "fatal-pinch": "Fatal pinch",
  stale: "Stale",
};
const FLAG_HINTS: Record<string, string> = {
  "insufficient-history": "Fewer than nine complete months: the arithmetic is shown, its foundation is thin.",
  "coarse-figures": "From quarterly or yearly figures, spread over their months.",
  "beyond-horizon": "Some date lies more than ten years ahead and is not given.",
  "fatal-pinch": "Default dead, growing slowly, and without the time to raise and to turn.",
  "too-close-to-call": "Reasonable conventions disagree about the verdict.",
};

export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? `${flag.charAt(0).toUpperCase()}${flag.slice(1).replaceAll("-", " ")}`;
export const flagHint = (flag: string): string | undefined => FLAG_HINTS[flag];

const DECIDERS: Record<string, string> = { discretisation: "How a month's growth is counted", "growth-window": "Growth window", "cost-level": "Cost level" };
export const deciderWords = (dimension: string): string => DECIDERS[dimension] ?? dimension;
