import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { FeatureRisk } from "#lib/ai-risk/register/feature-risk.ts";
import type { Stake } from "#lib/portfolio/stake.ts";
import type { State } from "#lib/runway/state.ts";

/** What is stored about a company of the portfolio and its verdict; `state` null: not judged yet. Amounts in minor units of `currency`. */
export type PortfolioFacts = {
  id: string;
  slug: string;
  name: string;
  sector: string | null;
  stage: string | null;
  country: string | null;
  currency: Currency;
  state: State | null;
  agree: number | null;
  of: number | null;
  decidedBy: string | null;
  basisEnd: Day | null;
  freshUntil: Day | null;
  cashZeroDay: Day | null;
  cashZeroPeriods: number | null;
  breakEvenDay: Day | null;
  cash: Minor | null;
  netBurn: Minor | null;
  capitalNeeded: Minor | null;
  flags: readonly string[];
  /** The last day on which figures were reported. */
  lastHeard: Day | null;
  raiseLeadMonths: number;
};

/** Where a company stands: its state, unless that is too close to call, stale or not known. One each, so that counts add up. */
export type Standing = Exclude<State, "unknown"> | "too-close" | "stale" | "unknown";
/** Most urgent first. */
export const STANDINGS: readonly Standing[] = ["out", "dead", "profitable-trend-dead", "too-close", "fades", "alive", "profitable", "stale", "unknown"];

/** Months of runway left. What is unknown or stale is in none of the others. */
export type Band = "under-3" | "3-to-6" | "6-to-12" | "12-or-alive" | "unknown";
export const BANDS: readonly Band[] = ["under-3", "3-to-6", "6-to-12", "12-or-alive", "unknown"];

/** What follows from the stored verdict alone, without anybody's judgement. */
export type Action = "ask-missing" | "ask-stale" | "ask-silent" | "rescue" | "raise" | "bridge" | "expect";
/** `actionDue`: the last day on which it serves, or since when it is due; null where there is no such day. */
export type NextAction = { action: Action; actionDue: Day | null };

export type PortfolioLine = PortfolioFacts & NextAction & {
  standing: Standing;
  band: Band;
  /** Days to cash zero from the page's day; below 0 once passed. */
  daysLeft: number | null;
  /** Null: no feature is registered. */
  features: FeatureRisk | null;
  /** Null: no fund holds it. */
  stake: Stake | null;
};

export function standingOn({ state, freshUntil, flags }: Pick<PortfolioFacts, "state" | "freshUntil" | "flags">, day: Day): Standing {
  if (state === null || state === "unknown") return "unknown";
  if (freshUntil !== null && day > freshUntil) return "stale";
  return flags.includes("too-close-to-call") ? "too-close" : state;
}

/** Does this standing end without money? Too close, stale and unknown are on neither side. */
export const dies = (standing: Standing): boolean => standing === "dead" || standing === "out" || standing === "profitable-trend-dead";
export const lives = (standing: Standing): boolean => standing === "alive" || standing === "profitable" || standing === "fades";

/** How many lines stand where; every standing is there. */
export function countStandings(lines: readonly PortfolioLine[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const line of lines) counts[line.standing] += 1;
  return counts;
}

export function countBands(lines: readonly PortfolioLine[]): Record<Band, number> {
  const counts = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
  for (const line of lines) counts[line.band] += 1;
  return counts;
}
