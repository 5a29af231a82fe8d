import { addCalendarMonths, type Day } from "#lib/date.ts";
import { mean } from "#lib/stats.ts";
import type { Dated } from "../records.ts";
import { recordsOf } from "../records.ts";
import { fitTrend, lineOf, type Pace } from "../trend.ts";
import type { Method } from "./methods.ts";
import { brierOf, type Event, held, type Scores, scoreForecasts, type Trial } from "./score-forecasts.ts";

/** A ruler to test on: its rows, the first day that counts, its pace, thresholds above today and the methods to compare. */
export type RulerTest = { rows: readonly Dated[]; from: Day; pace: Pace; thresholds: readonly number[]; methods: readonly Method[]; unit: string };
export type Span = { first: Day; last: Day; months: number; leastRecords: number };
export type MethodScores = { id: string; words: string; hindsight: boolean } & Scores;
/** `noChange` says that nothing will rise; `climatology` uses what the other cutoffs saw and so knows the answer: a floor, no rival. */
export type RulerBacktest = { unit: string; months: number; cutoffs: Day[]; methods: MethodScores[]; noChange: { mae: number; brier: number }; climatology: { brier: number } };

/** The day of each month from `first` to `last`. */
export function monthlyDays(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let i = 0, day = first; day <= last; day = addCalendarMonths(first, ++i) as Day) days.push(day);
  return days;
}

const valueOn = (rows: readonly Dated[], from: Day, on: Day): number => (recordsOf(rows, from, on).at(-1) as Dated).value;

/** Forecasts at each cutoff with what was known then, by the very fit of the live forecast, beside what came. */
export function backtestRuler({ rows, from, pace, thresholds, methods, unit }: RulerTest, { first, last, months, leastRecords }: Span): RulerBacktest {
  const cases = monthlyDays(first, last).flatMap((cutoff) => {
    const records = recordsOf(rows, from, cutoff);
    const trend = records.length < leastRecords ? null : fitTrend(records, cutoff, pace);
    if (!trend) return [];
    return [{ cutoff, trend, all: lineOf(records, cutoff), truth: valueOn(rows, from, addCalendarMonths(cutoff, months) as Day) }];
  });
  const scored = methods.map(({ id, words, hindsight, at }): MethodScores => {
    const trials = cases.map(({ trend, all, truth }): Trial => ({ now: trend.now, truth, spread: at(trend, all, months / 12) }));
    return { id, words, hindsight, ...scoreForecasts(trials, thresholds) };
  });
  const rises = cases.map(({ trend, truth }) => truth - trend.now);
  const stands = rises.flatMap((rise) => thresholds.map((x): Event => ({ p: held(0), happened: rise >= x })));
  const seen = rises.flatMap((rise, i) => thresholds.map((x): Event => ({ p: held(mean(rises.filter((_, j) => j !== i).map((other) => (other >= x ? 1 : 0)))), happened: rise >= x })));
  return { unit, months, cutoffs: cases.map(({ cutoff }) => cutoff), methods: scored, noChange: { mae: mean(rises.map(Math.abs)), brier: brierOf(stands) }, climatology: { brier: brierOf(seen) } };
}
