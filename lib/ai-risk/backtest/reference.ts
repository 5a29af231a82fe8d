import { compare, type Comparison } from "../fits/comparison.ts";
import type { BacktestReport } from "./report.ts";

const THRESHOLDS = "Single thresholds, 12 months ahead";
const PLAY = 0.02;
// The reference gives these rows to one digit.
const ONE_DIGIT = 0.051;

const RANDOM_WALK = "The reference counts the random walk's months from another day; Brier agrees to 0.003, MAE and CRPS to 0.04.";
const TWO_RECORDS = "Four of the 20 cutoffs stand on two records, where the reference does not say what it assumed; Brier agrees to 0.01, MAE and CRPS to 0.25.";
const COVERAGE = "Coverage moves in steps of one cutoff.";
const SKILL_RANGE = "Whole benchmarks are resampled here, which is wider than the reference's range and reaches below zero: the narrower one should not be relied on.";
const OTHER_CODE = "Not explained: the reference came from other code.";

/** Why a score of a ruler may differ. */
const whyOf = (id: string, least: number, score: string): string => (least === 2 ? TWO_RECORDS : id === "random-walk" ? RANDOM_WALK : score.startsWith("in") ? COVERAGE : OTHER_CODE);

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

/** The backtest beside the reference, to two hundredths. */
export function compareBacktest({ rulers, domains }: BacktestReport): Comparison[] {
  const tests = TESTS.flatMap(([name, months, least, id, brier, mae, crps, c50, c80, c90]) => {
    const ruler = rulers.find((one) => one.name.startsWith(name) && one.months === months && one.leastRecords === least);
    const found = ruler?.methods.find((method) => method.id === id);
    if (!found) return [];
    const table = `${ruler?.name}, ${months} months ahead`;
    const { coverage } = found;
    const pairs: [string, number, number][] = [["Brier", brier, found.brier], ["MAE", mae, found.mae], ["CRPS", crps, found.crps], ["in 50%", c50, coverage.c50], ["in 80%", c80, coverage.c80], ["in 90%", c90, coverage.c90]];
    return pairs.filter(([, reference]) => !Number.isNaN(reference)).map(([score, reference, value]) => compare(table, `${found.words}: ${score}`, reference, value, 3, whyOf(id, least, score), least === 2 ? ONE_DIGIT : PLAY));
  });
  const { briers, logitLine, skill, skillRange } = domains;
  return [
    ...tests,
    compare(THRESHOLDS, "item response", 0.224, briers.itemResponse, 3, OTHER_CODE, PLAY),
    compare(THRESHOLDS, "past gains", 0.205, briers.pastGains, 3, OTHER_CODE, PLAY),
    compare(THRESHOLDS, "average", 0.198, briers.average, 3, OTHER_CODE, PLAY),
    compare(THRESHOLDS, "logit line", 0.218, logitLine.brier, 3, OTHER_CODE, PLAY),
    compare(THRESHOLDS, "average on the same", 0.173, logitLine.averageOnTheSame, 3, OTHER_CODE, PLAY),
    compare(THRESHOLDS, "skill over the base rate", 0.21, skill, 3, OTHER_CODE, PLAY),
    compare(THRESHOLDS, "skill, 5%", 0.05, skillRange[0], 3, SKILL_RANGE, PLAY),
    compare(THRESHOLDS, "skill, 95%", 0.35, skillRange[1], 3, SKILL_RANGE, PLAY),
  ];
}
