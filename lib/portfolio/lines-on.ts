import type { FeatureRisk } from "#lib/ai-risk/register/feature-risk.ts";
import { addCalendarMonths, daysBetween, type Day } from "#lib/date.ts";
import { type Band, type PortfolioFacts, type PortfolioLine, standingOn } from "#lib/portfolio/line.ts";
import { nextActionOn } from "#lib/portfolio/next-action.ts";
import type { Stake } from "#lib/portfolio/stake.ts";

/** Reads stored facts on a day, in place: stale, days left and band follow from it. `risks`: of the companies that have features, by id. */
export function linesOn(facts: PortfolioFacts[], day: Day, risks: ReadonlyMap<string, FeatureRisk> = new Map()): PortfolioLine[] {
  const [in3, in6, in12] = [3, 6, 12].map((months) => addCalendarMonths(day, months) as Day) as [Day, Day, Day];
  return facts.map((each) => {
    const standing = standingOn(each, day);
    const end = each.cashZeroDay;
    const band: Band =
      standing === "unknown" || standing === "stale" ? "unknown"
      : standing === "out" ? "under-3"
      : end === null ? "12-or-alive"
      : end < in3 ? "under-3"
      : end < in6 ? "3-to-6"
      : end < in12 ? "6-to-12"
      : "12-or-alive";
    const { action, actionDue } = nextActionOn(each, standing, day);
    return Object.assign(each, { standing, band, daysLeft: end === null ? null : daysBetween(day, end), features: risks.get(each.id) ?? null, stake: null, action, actionDue });
  });
}

/** Puts what the funds hold to the lines, in place. */
export function addStakes(lines: readonly PortfolioLine[], stakes: ReadonlyMap<string, Stake>): void {
  if (stakes.size > 0) for (const line of lines) line.stake = stakes.get(line.id) ?? null;
}
