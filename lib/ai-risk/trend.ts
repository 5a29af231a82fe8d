import { addCalendarMonths, type Day, daysBetween } from "#lib/date.ts";
import { type Line, leastSquares } from "#lib/probability/least-squares.ts";
import { mean } from "#lib/stats.ts";
import type { Dated } from "./records.ts";
import { equalMixture, type Spread } from "./spread.ts";

export const DAYS_PER_YEAR = 365.25;
const WINDOW_MONTHS = 24;

/** How a ruler moves: its slow pace a year (null: the slope of all records), what is believed of the recent pace, and the least spread. */
export type Pace = { slow: number | null; belief: { mean: number; sd: number }; leastSd: number; driftSd: number };

/** Epoch's ruler: 8.3 points a year is its pace before 2024, the belief is as wide as the paces seen since. */
export const CAPABILITY_PACE: Pace = { slow: 8.3, belief: { mean: 8.3, sd: 6 }, leastSd: 2, driftSd: 2.5 };
/** METR's ruler in doublings: one in seven months was its own figure of March 2025. */
export const HORIZON_PACE: Pace = { slow: null, belief: { mean: 12 / 7, sd: 1.2 }, leastSd: 0.5, driftSd: 0.8 };

/** What the records up to a day say about the days after it. Slopes are a year. */
export type Trend = {
  now: number;
  window: Line;
  slow: number;
  recent: number;
  changes: { mean: number; variance: number; n: number };
  pace: Pace;
  /** Factor on the sd of the regimes where the data are old. */
  widening: number;
};

const yearsTo = (asOf: Day, day: Day): number => daysBetween(asOf, day) / DAYS_PER_YEAR;

/** The least-squares line of records over years from `asOf`. */
export const lineOf = (records: readonly Dated[], asOf: Day): Line => leastSquares(records.map(({ day, value }) => ({ x: yearsTo(asOf, day), y: value })));

/** The last 24 months' records, or the last four where those are fewer. */
export function windowOf(records: readonly Dated[], asOf: Day): readonly Dated[] {
  const recent = records.filter(({ day }) => yearsTo(asOf, day) > -WINDOW_MONTHS / 12);
  return recent.length < 4 ? records.slice(-4) : recent;
}

/** Month by month changes of the best value over the last 24 months, as far back as there is a record. */
export function monthlyChanges(records: readonly Dated[], asOf: Day): number[] {
  const days = Array.from({ length: WINDOW_MONTHS + 1 }, (_, i) => addCalendarMonths(asOf, i - WINDOW_MONTHS) as Day);
  const values = days.map((on) => records.findLast(({ day }) => day <= on)?.value).filter((value) => value !== undefined);
  return values.slice(1).map((value, i) => value - (values[i] as number));
}

/** Two records leave no residual: what is believed of the pace then stands in for what was measured. */
function lineOrBelief(records: readonly Dated[], asOf: Day, { leastSd, belief }: Pace): Line {
  const line = lineOf(records, asOf);
  return line.n < 3 ? { ...line, residualSd: leastSd, slopeError: belief.sd } : line;
}

/** Fits the three parts; null where there are fewer than two records or two months. */
export function fitTrend(records: readonly Dated[], asOf: Day, pace: Pace, widening = 1): Trend | null {
  const changes = monthlyChanges(records, asOf);
  if (records.length < 2 || changes.length < 2) return null;
  const window = lineOrBelief(windowOf(records, asOf), asOf, pace);
  const [data, prior] = [window.n < 3 ? 0 : window.slopeError ** -2, pace.belief.sd ** -2];
  const shrunk = Number.isFinite(data) ? (window.slope * data + pace.belief.mean * prior) / (data + prior) : window.slope;
  const centre = mean(changes);
  return {
    now: (records.at(-1) as Dated).value,
    window,
    slow: pace.slow ?? Math.max(0, lineOf(records, asOf).slope),
    recent: Math.max(0, shrunk),
    changes: { mean: centre, variance: changes.reduce((sum, c) => sum + (c - centre) ** 2, 0) / (changes.length - 1), n: changes.length },
    pace,
    widening,
  };
}

/** Part (i): now + b h with b slow, recent or half as fast again; sd = sqrt(max(least, s)^2 + drift^2 h). `h` in years. */
export function regimes({ now, window, slow, recent, pace, widening }: Trend, h: number): Spread {
  const sd = Math.sqrt(Math.max(pace.leastSd, window.residualSd) ** 2 + pace.driftSd ** 2 * h) * widening;
  const bell = (weight: number, slope: number) => ({ weight, mean: now + slope * h, sd, degrees: null });
  return [bell(0.3, Math.min(slow, recent)), bell(0.5, recent), bell(0.2, 1.5 * recent)];
}

/** Part (ii): a random walk with the drift m and variance v of n monthly changes; var = H v + H^2 v / n over H months. */
export function randomWalk({ now, changes }: Trend, h: number): Spread {
  const months = 12 * h;
  const sd = Math.sqrt(months * changes.variance + (months ** 2 * changes.variance) / changes.n);
  return [{ weight: 1, mean: now + changes.mean * months, sd, degrees: Math.max(3, changes.n - 1) }];
}

/** Part (iii): least squares anchored at today's record; var = (h se)^2 + 2 s^2. */
export function anchoredLine({ now, window }: Trend, h: number): Spread {
  const sd = Math.sqrt((h * window.slopeError) ** 2 + 2 * window.residualSd ** 2);
  return [{ weight: 1, mean: now + Math.max(0, window.slope) * h, sd, degrees: Math.max(1, window.n - 2) }];
}

/** The forecast at `h` years: the three parts with equal weight. */
export const forecastAt = (trend: Trend, h: number): Spread => equalMixture([regimes(trend, h), randomWalk(trend, h), anchoredLine(trend, h)]);
