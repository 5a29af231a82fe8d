import { addDays, asDay, type Day, daysBetween } from "#lib/date.ts";
import { fitBridge, reliabilitySlope } from "./bridge.ts";
import { logitGains } from "./logit-gains.ts";
import { recordsOf } from "./records.ts";
import type { Rulers } from "./rulers.ts";
import { spreadQuantiles } from "./spread.ts";
import type { Difficulty } from "./tables/capability.ts";
import { CAPABILITY_PACE, DAYS_PER_YEAR, fitTrend, forecastAt, type Trend } from "./trend.ts";

/** The first model on the scale that counts as a record: GPT-4 came in this month. */
export const FIRST_RECORD = asDay("2023-03-01");
/** Two months without a new snapshot leave out about one record; half a year leaves out the trend. */
export const STALE_DAYS = 60;
export const REFUSED_DAYS = 180;
const WIDENING = 1.25;
/** Two records leave no residual to judge a line by. */
const LEAST_RECORDS = 3;

/** Cells of half a month to five years ahead; 199 paths at the quantiles 0.5% to 99.5%. */
export const CELLS_PER_YEAR = 24;
export const YEARS = 5;
export const PATHS = 199;
const QUARTERS = YEARS * 4;
const CELLS_PER_QUARTER = CELLS_PER_YEAR / 4;

export type FrontierRecord = { day: Day; value: number; model: string };
/** The frontier's forecast on a later day, ECI points. */
export type FanPoint = { months: number; day: Day; q10: number; q25: number; q50: number; q75: number; q90: number };

/** All that the forecasts of one day share. Built once for any number of features. */
export type Frontier = {
  asOf: Day;
  dataDate: Day;
  /** Why no forecast may be made, or null. */
  refused: string | null;
  widened: boolean;
  now: number;
  records: readonly FrontierRecord[];
  trend: Trend | null;
  /** The best value of path j by the end of cell k at [k * PATHS + j]; cell 0 is now. Rising in both. */
  paths: Float64Array;
  fan: readonly FanPoint[];
  bridge: { intercept: number; slope: number };
  reliabilitySlope: number;
  difficulties: ReadonlyMap<string, Difficulty>;
  gains: readonly number[];
};

/** Every record of the capability ruler up to `asOf`. */
export const capabilityRecords = ({ capabilities, later }: Pick<Rulers, "capabilities" | "later">, asOf: Day): FrontierRecord[] =>
  recordsOf([...capabilities, ...later].map(({ model, day, eci }) => ({ model, day, value: eci })), FIRST_RECORD, asOf);

/** Fits the frontier on what is known on `asOf` and tabulates where it will be; old data widen it, ancient data refuse. */
export function fitFrontier(rulers: Rulers, asOf: Day): Frontier {
  const age = daysBetween(rulers.dataDate, asOf);
  const widened = age > STALE_DAYS;
  const records = capabilityRecords(rulers, asOf);
  const trend = records.length < LEAST_RECORDS ? null : fitTrend(records, asOf, CAPABILITY_PACE, widened ? WIDENING : 1);
  const refused = refusal(rulers.dataDate, age, trend);
  const paths = trend === null || refused !== null ? new Float64Array(0) : pathsOf(trend);
  const { intercept, slope } = fitBridge(rulers);
  return {
    asOf,
    dataDate: rulers.dataDate,
    refused,
    widened,
    now: records.at(-1)?.value ?? NaN,
    records,
    trend,
    paths,
    fan: paths.length === 0 ? [] : fanOf(paths, asOf),
    bridge: { intercept, slope },
    reliabilitySlope: reliabilitySlope(rulers.horizons),
    difficulties: new Map(rulers.difficulties.map((one) => [one.benchmark, one])),
    gains: logitGains(rulers),
  };
}

function refusal(dataDate: Day, age: number, trend: Trend | null): string | null {
  if (age > REFUSED_DAYS) return `The newest capability data is of ${dataDate}, ${age} days old. Beyond ${REFUSED_DAYS} days nothing is forecast: load a newer file.`;
  return trend === null ? "Too few records of the capability ruler lie before this day to forecast from it." : null;
}

/** Quarterly quantiles, straight between them, never falling: a path is the best so far. */
function pathsOf(trend: Trend): Float64Array {
  const levels = Array.from({ length: PATHS }, (_, j) => (j + 1) / (PATHS + 1));
  const paths = new Float64Array((YEARS * CELLS_PER_YEAR + 1) * PATHS).fill(trend.now, 0, PATHS);
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    const ends = spreadQuantiles(forecastAt(trend, quarter / 4), levels);
    const base = (quarter - 1) * CELLS_PER_QUARTER * PATHS;
    for (let j = 0; j < PATHS; j++) {
      const from = paths[base + j] as number;
      const rise = Math.max(0, (ends[j] as number) - from);
      for (let cell = 1; cell <= CELLS_PER_QUARTER; cell++) paths[base + cell * PATHS + j] = from + (rise * cell) / CELLS_PER_QUARTER;
    }
  }
  return paths;
}

/** What is kept of a forecast so that it can be scored: each level must be a multiple of 0.005, which the paths hold. */
export const LOGGED_LEVELS = [0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.975, 0.99] as const;
/** Quantiles on one later day, ECI points to a thousandth. */
export type LoggedPoint = { day: Day; values: number[] };

/** The forecast of a frontier at the days of its fan, at LOGGED_LEVELS. */
export const loggedPoints = ({ paths, fan }: Pick<Frontier, "paths" | "fan">): LoggedPoint[] =>
  fan.map(({ months, day }) => {
    const cell = (months * CELLS_PER_YEAR) / 12;
    return { day, values: LOGGED_LEVELS.map((p) => Number((paths[cell * PATHS + Math.round(p * (PATHS + 1)) - 1] as number).toFixed(3))) };
  });

function fanOf(paths: Float64Array, asOf: Day): FanPoint[] {
  const at = (cell: number, p: number) => paths[cell * PATHS + Math.round(p * (PATHS + 1)) - 1] as number;
  return Array.from({ length: 25 }, (_, months) => {
    const cell = (months * CELLS_PER_YEAR) / 12;
    const day = addDays(asOf, Math.round((months / 12) * DAYS_PER_YEAR));
    return { months, day, q10: at(cell, 0.1), q25: at(cell, 0.25), q50: at(cell, 0.5), q75: at(cell, 0.75), q90: at(cell, 0.9) };
  });
}
