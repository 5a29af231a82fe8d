import { daysBetween } from "#lib/date.ts";
import { normalCdf } from "#lib/probability/normal-cdf.ts";
import { normalTable } from "#lib/probability/normal-table.ts";
import { CELLS, type Capable } from "./capable.ts";
import type { FeatureInput } from "./feature-input.ts";
import { CELLS_PER_YEAR, type Frontier, YEARS } from "./frontier.ts";
import type { Need } from "./need-spread.ts";
import type { Fixed } from "./terms.ts";
import { DAYS_PER_YEAR } from "./trend.ts";

/** Price falls at constant capability: ln F ~ N(ln 10, 0.9^2) a year, F at least 1.3. */
export const PRICE_FALL = { log: Math.log(10), sd: 0.9, least: Math.log(1.3) } as const;
/** However long a feature has been possible and not shipped, this much of the lag's odds is held to have passed at most. */
const PASSED_AT_MOST = 0.98;
const LEAST_SD = 1e-6;
const PER_MONTH = 8;
const HORIZON_MONTHS = YEARS * 12;

/** P(the cost has fallen to what it may be, by t years): t >= ln c / ln F. */
function affordableBy(costRatio: number, t: number, held: boolean): number {
  if (costRatio <= 1) return 1;
  if (t <= 0) return 0;
  const rate = Math.log(costRatio) / t;
  if (held) return PRICE_FALL.log >= rate ? 1 : 0;
  return rate <= PRICE_FALL.least ? 1 : 1 - normalCdf((rate - PRICE_FALL.log) / PRICE_FALL.sd);
}

/** P(lag <= months): lognormal with the median times the gate's factor, read off a table, straight between eighths of a month. */
function lagCdf(input: FeatureInput, longest: number, held: boolean): (months: number) => number {
  const centre = Math.log(input.shipMedianMonths * input.gateFactor);
  const sd = held ? LEAST_SD : Math.max(input.shipSdLog, LEAST_SD);
  const table = new Float64Array(Math.ceil(longest * PER_MONTH) + 2);
  for (let i = 1; i < table.length; i++) table[i] = normalTable((Math.log(i / PER_MONTH) - centre) / sd);
  return (months) => {
    const at = Math.max(0, months) * PER_MONTH;
    const low = Math.floor(at);
    const before = table[low] as number;
    return before + (at - low) * ((table[low + 1] as number) - before);
  };
}

type Possible = { months: number; chance: number };

/** The chance of each length of time for which a feature has been possible: months, from the records that the need lies under. */
function possibleFor(need: Need, input: FeatureInput, frontier: Frontier, capable: Capable): Possible[] {
  const now = capable.by[0] as number;
  if (input.capableSinceMonths !== null) return [{ months: input.capableSinceMonths, chance: now }];
  if (capable.decided === 1) return [{ months: 0, chance: now }];
  let before = 0;
  return frontier.records.map(({ day, value }) => {
    const p = need.cdf(value);
    const chance = (p - before) * (1 - capable.decided);
    before = p;
    return { months: (daysBetween(day, frontier.asOf) / DAYS_PER_YEAR) * 12, chance };
  });
}

/** P(shipped by t years | possible now): the lag's odds given that it has not passed yet. */
function shippedOfPossible(possible: readonly Possible[], lag: (months: number) => number): Float64Array {
  const by = new Float64Array(CELLS + 1);
  for (const { months, chance } of possible) {
    if (!(chance > 0)) continue;
    const passed = Math.min(lag(months), PASSED_AT_MOST);
    for (let cell = 0; cell <= CELLS; cell++) {
      const p = (lag(months + (cell * 12) / CELLS_PER_YEAR) - passed) / (1 - passed);
      by[cell] = (by[cell] as number) + chance * Math.max(0, p);
    }
  }
  return by;
}

/** The sum of two times: `by` of the first, and P(second <= t) at the middle of each cell and at 0. */
function delayed(by: Float64Array, within: (years: number) => number): Float64Array {
  const steps = Float64Array.from({ length: CELLS + 1 }, (_, k) => within((k + 0.5) / CELLS_PER_YEAR));
  const sum = new Float64Array(CELLS + 1);
  const first = by[0] as number;
  for (let cell = 0; cell <= CELLS; cell++) {
    let p = first === 0 ? 0 : first * within(cell / CELLS_PER_YEAR);
    for (let k = 1; k <= cell; k++) p += ((by[k] as number) - (by[k - 1] as number)) * (steps[cell - k] as number);
    sum[cell] = p;
  }
  return sum;
}

/** P(shipped natively by the end of cell k): capable, then affordable, then the lag; where it is possible today, the rest of the lag. */
export function shippedBy(need: Need, input: FeatureInput, frontier: Frontier, capable: Capable, fixed: Fixed): Float64Array {
  const affordable = (t: number) => affordableBy(input.costRatio, t, fixed.has("price"));
  if (input.shipped) return Float64Array.from({ length: CELLS + 1 }, (_, cell) => affordable(cell / CELLS_PER_YEAR));
  const times = possibleFor(need, input, frontier, capable);
  const lag = lagCdf(input, Math.max(...times.map(({ months }) => months)) + HORIZON_MONTHS, fixed.has("lag"));
  const possible = shippedOfPossible(times, lag);
  const now = capable.by[0] as number;
  const later = delayed(capable.by.map((p) => p - now), (years) => lag(years * 12));
  const both = possible.map((p, cell) => p + (later[cell] as number));
  const afforded = input.costRatio <= 1 ? both : delayed(both, affordable);
  return afforded.map((p) => Math.min(1, Math.max(0, p)) * input.attention);
}
