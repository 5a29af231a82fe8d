import { daysBetween } from "#lib/date.ts";
import { leastSquares } from "#lib/probability/least-squares.ts";
import { mean } from "#lib/stats.ts";
import { reliabilitySlope, reliabilitySlopes } from "../bridge.ts";
import { logit } from "../logit.ts";
import type { Horizon } from "../tables/horizon.ts";

/** How much success falls with length, and the horizon that a reliability takes as a multiple of the task's time. */
export type ReliabilityFit = { n: number; beta: number; sdLog: number; lowest: number; highest: number; trendT: number; multiples: { reliability: number; times: number; doublings: number }[] };

export function fitReliability(horizons: readonly Horizon[]): ReliabilityFit {
  const slopes = reliabilitySlopes(horizons);
  const beta = reliabilitySlope(horizons);
  const logs = slopes.map(Math.log);
  const centre = mean(logs);
  const days = horizons.filter(({ day }) => day >= "2023-01-01").map(({ day }) => daysBetween(horizons[0]?.day ?? day, day));
  const line = leastSquares(logs.map((y, i) => ({ x: days[i] as number, y })));
  return {
    n: slopes.length,
    beta,
    sdLog: Math.sqrt(logs.reduce((sum, l) => sum + (l - centre) ** 2, 0) / (logs.length - 1)),
    lowest: Math.min(...slopes),
    highest: Math.max(...slopes),
    trendT: line.slope / line.slopeError,
    multiples: [0.8, 0.9, 0.95, 0.99].map((reliability) => ({ reliability, doublings: logit(reliability) / beta, times: 2 ** (logit(reliability) / beta) })),
  };
}
