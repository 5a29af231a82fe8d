import { asDay, type Day, daysBetween } from "#lib/date.ts";
import { FIRST_RECORD } from "../frontier.ts";
import { recordsOf } from "../records.ts";
import type { Rulers } from "../rulers.ts";
import { spreadCdf, spreadQuantiles } from "../spread.ts";
import { CAPABILITY_PACE, DAYS_PER_YEAR, fitTrend, forecastAt } from "../trend.ts";

/** A forecast made from the index as it was published then, beside what came; `rank` is where the actual fell in it. */
export type RealTime = { published: Day; target: Day; q10: number; q50: number; q90: number; actual: number; rank: number; inside: boolean };

/** What the frontier was on two later days, by the rulers published then: the second is on a refitted one. */
const TARGETS = [
  { target: asDay("2026-07-31"), actual: 161.65 },
  { target: asDay("2026-10-08"), actual: 167.33 },
] as const;

export function realTimeForecasts({ vintages }: Pick<Rulers, "vintages">): RealTime[] {
  return vintages.flatMap(({ day, capabilities }) => {
    const trend = fitTrend(recordsOf(capabilities.map(({ day: released, eci }) => ({ day: released, value: eci })), FIRST_RECORD, day), day, CAPABILITY_PACE);
    if (trend === null) return [];
    return TARGETS.filter(({ target }) => target > day).map(({ target, actual }) => {
      const spread = forecastAt(trend, daysBetween(day, target) / DAYS_PER_YEAR);
      const [q10, q50, q90] = spreadQuantiles(spread, [0.1, 0.5, 0.9]) as [number, number, number];
      return { published: day, target, q10, q50, q90, actual, rank: spreadCdf(spread, actual), inside: actual >= q10 && actual <= q90 };
    });
  });
}
