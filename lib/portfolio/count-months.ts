import { monthOf, type Month } from "#lib/date.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";

/** As the verdict says, where it is too close to call, and on figures that are stale. */
export type MonthKind = "dead" | "close" | "stale";
/** How many run out in a month, and what the funds have in them: `exposed` by kind, `unknown` those held whose exposure is not known, `names` the most exposed first. */
export type MonthCount = { month: Month; dead: number; close: number; stale: number; exposed: Record<MonthKind, Minor>; unknown: number; unheld: number; names: string[] };

const MOST_NAMES = 3;

/** Cash-zero dates by month, months in order; companies without a date are in none. */
export function countMonths(lines: readonly PortfolioLine[]): MonthCount[] {
  const months = new Map<Month, MonthCount & { held: PortfolioLine[] }>();
  for (const line of lines) {
    const { cashZeroDay, standing, stake } = line;
    if (cashZeroDay === null || standing === "unknown") continue;
    const month = monthOf(cashZeroDay);
    let entry = months.get(month);
    if (!entry) months.set(month, (entry = { month, dead: 0, close: 0, stale: 0, exposed: { dead: asMinor(0), close: asMinor(0), stale: asMinor(0) }, unknown: 0, unheld: 0, names: [], held: [] }));
    const kind: MonthKind = standing === "stale" ? "stale" : standing === "too-close" ? "close" : "dead";
    entry[kind] += 1;
    if (stake === null || stake.exposure === 0) entry.unheld += 1;
    else entry.held.push(line);
    if (stake && stake.exposure === null) entry.unknown += 1;
    else if (stake?.exposure) entry.exposed[kind] = asMinor(entry.exposed[kind] + stake.exposure);
  }
  const size = ({ stake }: PortfolioLine) => stake?.exposure ?? -1;
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map(({ held, ...entry }) => ({ ...entry, names: held.sort((a, b) => size(b) - size(a)).slice(0, MOST_NAMES).map(({ name }) => name) }));
}
