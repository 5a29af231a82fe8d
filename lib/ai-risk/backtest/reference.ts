import type { FitsReport } from "../fits/report.ts";
import type { BacktestReport } from "./report.ts";

/** A figure as it was computed when the method was chosen, by other code on the same data, beside ours. */
export type Comparison = { what: string; reference: number; found: number; difference: number; within: boolean };

const ROUNDING = 0.51;
const PLAY = 0.02;
// The reference gives these rows to one digit.
const ONE_DIGIT = 0.051;

// Brier, MAE, CRPS and coverage at 50, 80, 90% by ruler, months ahead, least records and method; NaN where none was noted.
const TESTS: readonly [name: string, months: number, least: number, method: string, brier: number, mae: number, crps: number, c50: number, c80: number, c90: number][] = [
  ["METR", 12, 3, "mixture", 0.2057, 1.45, 1.033, 0.3, 0.78, 0.96],
  ["METR", 12, 3, "line-all", 0.2977, 1.7, 1.44, 0.26, 0.3, 0.48],
  ["METR", 12, 3, "seven-months", 0.2407, 1.49, 1.178, 0.13, 0.3, 0.3],
  ["METR", 12, 3, "random-walk", 0.1826, 1.15, 0.991, 0.74, 0.96, 1],
  ["METR", 12, 3, "four-months", 0.1158, 0.82, 0.597, 0.35, 0.7, 0.78],
  ["METR", 6, 3, "mixture", 0.105, 0.77, 0.55, 0.52, 0.9, 1],
  ["METR", 6, 3, "seven-months", 0.118, 0.87, 0.6, NaN, NaN, NaN],
  ["Epoch", 12, 2, "mixture", 0.327, 10.2, 8.2, 0.35, 0.4, 0.5],
  ["Epoch", 12, 2, "slow-pace", 0.224, 7.2, 6.1, NaN, NaN, NaN],
  ["Epoch", 12, 7, "mixture", 0.1321, 3.95, 3.424, 0.7, 0.7, 0.9],
  ["Epoch", 12, 7, "slow-pace", 0.1223, 4.16, 3.326, 0.3, 0.4, 0.4],
  ["Epoch", 12, 7, "fast-pace", 0.0944, 3.35, 2.582, 0.6, 0.6, 0.7],
  ["Epoch", 12, 7, "random-walk", 0.1401, 4.55, 3.709, 0.7, 0.9, 1],
  ["Epoch", 6, 7, "mixture", 0.122, 3.17, 2.55, 0.53, 0.82, 0.82],
  ["Epoch", 6, 7, "slow-pace", 0.124, 3.49, 2.52, NaN, NaN, NaN],
];

const compare = (what: string, reference: number, found: number, play: number): Comparison => ({ what, reference, found, difference: found - reference, within: Math.abs(found - reference) <= play });

/** The backtest beside the reference, to two hundredths. */
export function compareBacktest({ rulers, domains }: BacktestReport): Comparison[] {
  const tests = TESTS.flatMap(([name, months, least, id, brier, mae, crps, c50, c80, c90]) => {
    const ruler = rulers.find((one) => one.name.startsWith(name) && one.months === months && one.leastRecords === least);
    const found = ruler?.methods.find((method) => method.id === id);
    if (!found) return [];
    const label = `${ruler?.name}, ${months} months, ${found.words}`;
    const { coverage } = found;
    const pairs: [string, number, number][] = [["Brier", brier, found.brier], ["MAE", mae, found.mae], ["CRPS", crps, found.crps], ["in 50%", c50, coverage.c50], ["in 80%", c80, coverage.c80], ["in 90%", c90, coverage.c90]];
    return pairs.filter(([, reference]) => !Number.isNaN(reference)).map(([score, reference, value]) => compare(`${label}: ${score}`, reference, value, least === 2 ? ONE_DIGIT : PLAY));
  });
  const { briers, logitLine, skill, skillRange } = domains;
  return [
    ...tests,
    compare("thresholds: item response", 0.224, briers.itemResponse, PLAY),
    compare("thresholds: past gains", 0.205, briers.pastGains, PLAY),
    compare("thresholds: average", 0.198, briers.average, PLAY),
    compare("thresholds: logit line", 0.218, logitLine.brier, PLAY),
    compare("thresholds: average on the same", 0.173, logitLine.averageOnTheSame, PLAY),
    compare("thresholds: skill over the base rate", 0.21, skill, PLAY),
    compare("thresholds: skill, 5%", 0.05, skillRange[0], PLAY),
    compare("thresholds: skill, 95%", 0.35, skillRange[1], PLAY),
  ];
}

/** The fits beside the reference, to the last digit that it gave. */
export function compareFits({ horizon, reliability, capability, bridge, benchmarkSlopes, gains, lags }: FitsReport): Comparison[] {
  const rounded = (what: string, reference: number, found: number, unit: number) => compare(what, reference, found, unit * ROUNDING);
  const windows: [number, [number, number], [number, number], number][] = [
    [6, [5.24, 7.01], [4.18, 6.98], 1.11], [4.1, [3.56, 4.83], [3.14, 5.1], 0.68], [4.23, [3.62, 5.08], [3.17, 5.33], 0.67],
    [3.39, [3.1, 3.73], [2.91, 4.07], 0.34], [3.67, [2.84, 5.16], [2.4, 6.69], 0.4], [3.42, [3, 3.97], [3.11, 3.9], 0.5],
  ];
  const trends = horizon.flatMap((trend, i) => {
    const [months, t, bootstrap, sd] = windows[i] as (typeof windows)[number];
    const at = (what: string, reference: number, found: number) => rounded(`horizon ${trend.window}: ${what}`, reference, found, 0.01);
    return [
      at("doubling months", months, trend.doublingMonths), at("t from", t[0], trend.byT[0]), at("t to", t[1], trend.byT[1]),
      at("bootstrap from", bootstrap[0], trend.byBootstrap[0]), at("bootstrap to", bootstrap[1], trend.byBootstrap[1]), at("residual sd", sd, trend.residualSd),
    ];
  });
  const paces = [[13.41, 3.38], [14.95, 2.53], [14.39, 1.07]] as const;
  const kinds = [[9, 0.81], [7.8, 0.7], [27.8, 0.23]] as const;
  return [
    ...trends,
    rounded("reliability slope", 0.578, reliability.beta, 0.001),
    rounded("reliability slope: sd of the logarithm", 0.131, reliability.sdLog, 0.001),
    ...capability.flatMap(({ since, perYear, residualSd }, i) => {
      const [pace, sd] = paces[i] as (typeof paces)[number];
      return [rounded(`index since ${since}: points a year`, pace, perYear, 0.01), rounded(`index since ${since}: residual sd`, sd, residualSd, 0.01)];
    }),
    rounded("bridge: intercept", -26.549, bridge.intercept, 0.001),
    rounded("bridge: doublings a point", 0.2278, bridge.perPoint, 0.0001),
    rounded("bridge: residual sd", 0.426, bridge.residualSd, 0.001),
    rounded("benchmark slopes: median", 0.116, benchmarkSlopes.median, 0.001),
    rounded("benchmark slopes: 10%", 0.04, benchmarkSlopes.q10, 0.001),
    rounded("benchmark slopes: 90%", 0.246, benchmarkSlopes.q90, 0.001),
    ...Object.entries({ "0.05": 0.62, "0.1": 0.72, "0.25": 1.18, "0.5": 1.82, "0.75": 2.44, "0.9": 3.96, "0.95": 4.19 }).map(([p, value]) => rounded(`logit gain in 12 months, quantile ${p}`, value, gains.quantiles[p] as number, 0.01)),
    ...lags.flatMap(({ kind, median, sdLog }, i) => {
      const [months, sd] = kinds[i] as (typeof kinds)[number];
      return [rounded(`lag, ${kind}: median months`, months, median, 0.1), rounded(`lag, ${kind}: sd of the logarithm`, sd, sdLog, 0.01)];
    }),
  ];
}

/** Why some figures differ, in words. */
export const DIFFERENCES: readonly string[] = [
  "Bootstrap intervals come from other dice; with eight to eighteen points their ends move by some tenths of a month. The 80% horizon's is wider here, because METR's own error of each point is drawn too.",
  "Random walk on METR's horizon: the reference counts its months from another day; Brier agrees to 0.003, MAE and CRPS to 0.04.",
  "Index, all 20 cutoffs: four of them stand on two records, where the reference does not say what it assumed. Brier agrees to 0.01, MAE and CRPS to 0.25.",
  "Coverage moves in steps of one cutoff: 0.04 of 23.",
  "Range of the skill on thresholds: whole benchmarks are resampled here, which is wider than the reference's 5 to 35% and reaches below zero. The narrower range should not be relied on.",
];
