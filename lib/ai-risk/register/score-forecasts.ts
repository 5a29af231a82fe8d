import { addCalendarMonths, type Day } from "#lib/date.ts";
import { brierOf, calibrationOf } from "../backtest/score-forecasts.ts";

export type ResolvedEvent = "capable" | "shipped" | "harmed";
/** What was seen: the event on a day, or that it had not come by a day. */
export type Seen = { featureId: string; event: ResolvedEvent; happened: boolean; day: Day };
export type Said = { featureId: string; day: Day; p: number };
/** One forecast of an event within 12 months whose end is known; `on`: the day on which it was: of the event, or the last of the 12 months. */
export type Settled = Said & { happened: boolean; on: Day };

const MONTHS = 12;

/**
 * Settles forecasts of one event. It happened where the event came within 12 months of the forecast's day; it did not where it came
 * later, or a look after the 12 months found nothing. A forecast made after the event says nothing, one without a look stays open.
 */
export function settle(said: readonly Said[], seen: readonly Seen[]): { settled: Settled[]; open: number } {
  const settled: Settled[] = [];
  let open = 0;
  for (const forecast of said) {
    const end = addCalendarMonths(forecast.day, MONTHS) as Day;
    const own = seen.filter(({ featureId }) => featureId === forecast.featureId);
    const event = own.filter(({ happened }) => happened).map(({ day }) => day).sort()[0];
    const looked = own.filter(({ happened }) => !happened).map(({ day }) => day).sort().at(-1);
    if (event !== undefined && event < forecast.day) continue;
    if (event !== undefined) settled.push({ ...forecast, happened: event <= end, on: event <= end ? event : end });
    else if (looked !== undefined && looked >= end) settled.push({ ...forecast, happened: false, on: end });
    else open += 1;
  }
  return { settled, open };
}

export type Score = { n: number; happened: number; expected: number; brier: number | null; bins: { from: number; to: number; n: number; said: number; happened: number }[] };

/** From 30 on a share says more than a count: below, its 80% interval spans more than a fifth. */
export const LEAST_FOR_SHARES = 30;
const EDGES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** Brier = mean of (p - happened)^2: 0 is perfect, 0.25 is what saying 50% always gets. */
export function scoreOf(settled: readonly Settled[]): Score {
  const happened = settled.filter((one) => one.happened).length;
  const bins = calibrationOf(settled, EDGES).map((bin) => ({ ...bin, happened: Math.round(bin.happened * bin.n) }));
  return {
    n: settled.length,
    happened,
    expected: settled.reduce((sum, { p }) => sum + p, 0),
    brier: settled.length === 0 ? null : brierOf(settled),
    bins,
  };
}

export type QuarterScore = Pick<Score, "n" | "happened" | "expected" | "brier"> & { quarter: string };

/** The score of each quarter in which forecasts came due, newest first. */
export function scoresByQuarter(settled: readonly Settled[]): QuarterScore[] {
  const quarterOf = ({ on }: Settled): string => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
  return [...new Set(settled.map(quarterOf))].sort().reverse().map((quarter) => {
    const { n, happened, expected, brier } = scoreOf(settled.filter((one) => quarterOf(one) === quarter));
    return { quarter, n, happened, expected, brier };
  });
}

/** The first forecast of each feature: later ones knew more, and many of one feature would count it many times. */
export function firstOfEach(said: readonly Said[]): Said[] {
  const first = new Map<string, Said>();
  for (const forecast of said) {
    const known = first.get(forecast.featureId);
    if (!known || forecast.day < known.day) first.set(forecast.featureId, forecast);
  }
  return [...first.values()];
}
