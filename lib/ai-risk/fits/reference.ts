import { compare, type Comparison } from "./comparison.ts";
import type { LevelFall } from "./price-fall.ts";
import type { FitsReport } from "./report.ts";

type Row = readonly [what: string, reference: number, found: number, digits: number];

const BOOTSTRAP = "Bootstrap ends come from other dice: with 8 to 18 points they move by some tenths of a month.";
const BOOTSTRAP_80 = "METR's own error of each point at 80% is drawn here too, so the range is wider than the reference's.";
const PRICE_LEVELS = "The reference does not name the levels that it followed. Those of 141 to 144 give 7.8 to 17 here too; every whole level from 115 to 160 with a year of prices is in, and 145 to 147 lie outside that.";
const EARLY_LEVELS = "The reference does not name its levels; levels of 115 to 117, which fell fastest, are in here.";
const CHEAPER = "The reference does not say how near the same level is; here it is up to 2 points below, and prices that never saw a cheaper one are left out.";
const UNEXPLAINED = "Not explained: the reference came from other code.";

// Doubling months, by t, by bootstrap, residual sd, of each window of METR's horizon.
const WINDOWS: readonly [n: number, months: number, t: readonly [number, number], bootstrap: readonly [number, number], sd: number][] = [
  [18, 6, [5.24, 7.01], [4.18, 6.98], 1.11], [15, 4.1, [3.56, 4.83], [3.14, 5.1], 0.68], [14, 4.23, [3.62, 5.08], [3.17, 5.33], 0.67],
  [13, 3.39, [3.1, 3.73], [2.91, 4.07], 0.34], [8, 3.67, [2.84, 5.16], [2.4, 6.69], 0.4], [13, 3.42, [3, 3.97], [3.11, 3.9], 0.5],
];
const PACES = [[13.41, 3.38], [14.95, 2.53], [14.39, 1.07]] as const;
const LATER = [[165.5, 163.5], [165.6, 165.25], [166.3, 166.13]] as const;
const TIMES = [[5.3, 1, 2.4], [13.9, 1, 3.8], [34, 0, 5.09], [247, 0, 7.95]] as const;
const GAINS = { "0.05": 0.62, "0.1": 0.72, "0.25": 1.18, "0.5": 1.82, "0.75": 2.44, "0.9": 3.96, "0.95": 4.19 } as const;
const REACH: Record<string, number> = { "0.2 0.5": 0.59, "0.2 0.8": 0.24, "0.2 0.9": 0.14, "0.4 0.8": 0.51, "0.4 0.9": 0.24, "0.4 0.95": 0.16, "0.5 0.8": 0.59, "0.5 0.9": 0.32, "0.5 0.95": 0.22, "0.7 0.8": 0.97, "0.7 0.9": 0.65, "0.7 0.95": 0.41, "0.8 0.9": 0.86, "0.8 0.95": 0.57 };
const CHEAPER_MONTHS = [[1.1, 2.1, 4.3], [2.2, 4.3, 7.2]] as const;
/** Levels whose prices were last seen to fall before this year are those of 2023-24. */
const LATER_YEARS = "2025";

const table = (name: string, rows: readonly Row[]): Comparison[] => rows.map(([what, reference, found, digits]) => compare(name, what, reference, found, digits, UNEXPLAINED));

function horizons({ horizon }: FitsReport): Comparison[] {
  return horizon.flatMap((trend, i) => {
    const [n, months, t, bootstrap, sd] = WINDOWS[i] as (typeof WINDOWS)[number];
    const why = trend.window.startsWith("80%") ? BOOTSTRAP_80 : BOOTSTRAP;
    const of = (what: string, reference: number, found: number, digits = 2) => compare("METR's time horizon", `${trend.window}: ${what}`, reference, found, digits, why);
    return [
      of("records", n, trend.n, 0), of("months to double", months, trend.doublingMonths), of("95% by t, from", t[0], trend.byT[0]), of("95% by t, to", t[1], trend.byT[1]),
      of("95% by bootstrap, from", bootstrap[0], trend.byBootstrap[0]), of("95% by bootstrap, to", bootstrap[1], trend.byBootstrap[1]), of("residual sd, doublings", sd, trend.residualSd),
    ];
  });
}

function prices({ prices: { levels, cheaper } }: FitsReport): Comparison[] {
  const name = "Price at constant capability";
  const [early, late] = [levels.filter(({ to }) => to < LATER_YEARS), levels.filter(({ to }) => to >= LATER_YEARS)];
  const paces = (rows: readonly LevelFall[]) => rows.map(({ perYear }) => perYear);
  const halvings = late.map(({ halvingMonths }) => halvingMonths);
  return [
    compare(name, "levels of 2023-24, factor a year, slowest", 26, Math.min(...paces(early)), 0, EARLY_LEVELS), compare(name, "levels of 2023-24, factor a year, fastest", 38, Math.max(...paces(early)), 0, EARLY_LEVELS),
    compare(name, "levels of 2025-26, factor a year, slowest", 7.8, Math.min(...paces(late)), 1, PRICE_LEVELS), compare(name, "levels of 2025-26, factor a year, fastest", 17, Math.max(...paces(late)), 0, PRICE_LEVELS),
    compare(name, "levels of 2025-26, months to halve, fastest", 2.9, Math.min(...halvings), 1, PRICE_LEVELS), compare(name, "levels of 2025-26, months to halve, slowest", 4.1, Math.max(...halvings), 1, PRICE_LEVELS),
    ...cheaper.flatMap(({ part, q25, median, q75 }, i) => {
      const words = `months until 1/${Math.round(1 / part)} of the price`;
      const [low, middle, high] = CHEAPER_MONTHS[i] as (typeof CHEAPER_MONTHS)[number];
      return [compare(name, `${words}, a quarter by`, low, q25, 1, CHEAPER), compare(name, `${words}, half by`, middle, median, 1, CHEAPER), compare(name, `${words}, three quarters by`, high, q75, 1, CHEAPER)];
    }),
  ];
}

/** Every figure of the reference that the bundled files give, beside ours, to the last digit that it gave. */
export function compareFits(report: FitsReport): Comparison[] {
  const { reliability, capability, later, bridge, benchmarkSlopes, gains, reach, lags } = report;
  const [all, horizontal, vertical] = lags as [FitsReport["lags"][number], FitsReport["lags"][number], FitsReport["lags"][number]];
  const hours = (eci: number): number => 2 ** (bridge.intercept + bridge.perPoint * eci) / 60;
  const main = capability[1] as FitsReport["capability"][number];
  return [
    ...horizons(report),
    ...table("Fall of success with length", [
      ["models", 23, reliability.n, 0], ["slope, log-odds a doubling", 0.578, reliability.beta, 3], ["sd of its logarithm", 0.131, reliability.sdLog, 3], ["least", 0.41, reliability.lowest, 2], ["most", 0.69, reliability.highest, 2], ["trend over time, t", -0.6, reliability.trendT, 1],
      ...reliability.multiples.flatMap(({ reliability: r, times, doublings }, i): Row[] => {
        const [reference, digits, doubled] = TIMES[i] as (typeof TIMES)[number];
        return [[`horizon needed for ${Math.round(r * 100)}%, times the task`, reference, times, digits], [`the same in doublings, ${Math.round(r * 100)}%`, doubled, doublings, 2]];
      }),
    ]),
    ...table("Records of Epoch's index", [
      ...capability.flatMap(({ since, perYear, residualSd }, i): Row[] => [[`since ${since.slice(0, 7)}: points a year`, PACES[i]?.[0] ?? NaN, perYear, 2], [`since ${since.slice(0, 7)}: residual sd`, PACES[i]?.[1] ?? NaN, residualSd, 2]]),
      ["since 2024-04: records", 16, main.n, 0], ["since 2024-04: 90%, from", 13.4, main.by90[0], 1], ["since 2024-04: 90%, to", 16.5, main.by90[1], 1],
      ...later.flatMap(({ model, predicted, published }, i): Row[] => [[`${model}: the line said`, LATER[i]?.[0] ?? NaN, predicted, 1], [`${model}: published, on the file's ruler`, LATER[i]?.[1] ?? NaN, published, 2]]),
    ]),
    ...table("From index to horizon", [
      ["models in both", 22, bridge.n, 0], ["intercept", -26.549, bridge.intercept, 3], ["doublings a point", 0.2278, bridge.perPoint, 4], ["points a doubling", 4.39, bridge.pointsPerDoubling, 2], ["r squared", 0.974, bridge.rSquared, 3], ["residual sd, doublings", 0.426, bridge.residualSd, 3],
      ["150 points, hours", 3.3, hours(150), 1], ["160 points, hours", 15.9, hours(160), 1], ["167 points, hours (extrapolated)", 48, hours(167), 0],
    ]),
    compare("From index to horizon", "161.65 points, hours", 20.6, hours(161.65), 1, "The reference reckoned from the rounded slope and intercept, which give 20.6."),
    ...table("Benchmarks on the index", [
      ["benchmarks", 57, benchmarkSlopes.n, 0], ["slope, log-odds a point, median", 0.116, benchmarkSlopes.median, 3], ["slope, 10%", 0.04, benchmarkSlopes.q10, 3], ["slope, 90%", 0.246, benchmarkSlopes.q90, 3],
      ["points from 50% to 80%", 11.9, benchmarkSlopes.points50to80, 1], ["points from 50% to 95%", 25.4, benchmarkSlopes.points50to95, 1],
    ]),
    ...table("Gains of a score in 12 months", [
      ["gains observed", 37, gains.n, 0],
      ...Object.entries(GAINS).map(([p, value]): Row => [`log-odds, quantile ${p}`, value, gains.quantiles[p] as number, 2]),
      ...reach.flatMap(({ pNow, reliability: r, p }): Row[] => {
        const reference = REACH[`${pNow} ${r}`];
        return reference === undefined ? [] : [[`chance from ${Math.round(pNow * 100)}% to ${Math.round(r * 100)}%`, reference, p, 2]];
      }),
    ]),
    ...table("From capable to shipped, months", [
      ["all: cases", 18, all.n, 0], ["all: median", 9, all.median, 1], ["all: a quarter by", 5.2, all.q25, 1], ["all: three quarters by", 16.9, all.q75, 1], ["all: geometric mean", 9.2, all.geometricMean, 1], ["all: sd of the logarithm", 0.81, all.sdLog, 2], ["all: within 12 months", 0.67, all.within12, 2],
      ["horizontal: cases", 15, horizontal.n, 0], ["horizontal: median", 7.8, horizontal.median, 1], ["horizontal: geometric mean", 7.4, horizontal.geometricMean, 1], ["horizontal: sd of the logarithm", 0.7, horizontal.sdLog, 2], ["horizontal: within 12 months", 0.8, horizontal.within12, 2],
      ["vertical: cases", 3, vertical.n, 0], ["vertical: median", 27.8, vertical.median, 1], ["vertical: sd of the logarithm", 0.23, vertical.sdLog, 2],
    ]),
    ...prices(report),
  ];
}
