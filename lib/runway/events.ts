import { addDays, daysBetween, firstDay, monthFromIndex, monthIndex, monthOf, type Day, type Month } from "#lib/date.ts";
import type { Steps } from "#lib/runway/course.ts";
import type { Unit } from "#lib/runway/clock.ts";

/**
 * A planned change in major units: revenue or expenses a period from a month on (to `to`, or for good), or cash that
 * arrives (negative: leaves) in a month, or in each month up to `to`.
 */
export type PlannedEvent = { from: Month; to: Month | null; kind: "revenue" | "expenses" | "cash"; amount: number };

/** First and last period that a calendar month (as an index) falls in; a period below 1 lies in the past. */
export type Calendar = (month: number) => { first: number; last: number };

export const monthCalendar = (basisMonth: number): Calendar => (month) => ({ first: month - basisMonth, last: month - basisMonth });

/** Periods counted from a day: the period in which the month begins; the day's own month begins with period 1. */
export function dayCalendar(asOf: Day, unit: Unit): Calendar {
  const own = monthIndex(monthOf(asOf));
  if (unit === "month") {
    const shift = asOf.endsWith("-01") ? 1 : 0;
    return (month) => {
      const first = month - own + shift;
      return { first: month === own ? Math.max(1, first) : first, last: month === own ? Math.max(1, first) : first };
    };
  }
  const week = (day: Day) => Math.ceil(daysBetween(asOf, day) / 7);
  return (month) => {
    const first = week(firstDay(monthFromIndex(month)));
    const last = week(addDays(firstDay(monthFromIndex(month + 1)), -1));
    return month === own ? { first: Math.max(1, first), last: Math.max(1, last) } : { first, last };
  };
}

type Change = { series: "cash" | "revenue" | "expenses" | "revenueShift" | "expensesShift"; period: number; amount: number };

function changesOf(event: PlannedEvent, calendar: Calendar): Change[] {
  const from = monthIndex(event.from);
  const to = event.to === null ? null : monthIndex(event.to);
  if (event.kind === "cash") {
    const months = Array.from({ length: (to ?? from) - from + 1 }, (_, i) => calendar(from + i).first);
    return months.filter((period) => period >= 1).map((period) => ({ series: "cash", period, amount: event.amount }));
  }
  const begins = calendar(from).first;
  if (to === null) return begins >= 1 ? [{ series: `${event.kind}Shift`, period: begins, amount: event.amount }] : [];
  const ends = calendar(to).last;
  // What began before is in the level already: its end takes it out.
  if (begins < 1) return ends < 1 ? [] : [{ series: `${event.kind}Shift`, period: ends + 1, amount: -event.amount }];
  return Array.from({ length: ends - begins + 1 }, (_, i) => ({ series: event.kind, period: begins + i, amount: event.amount }));
}

/** The events by period, or null where none lies ahead. */
export function stepsOf(events: readonly PlannedEvent[], calendar: Calendar): Steps | null {
  const changes = events.flatMap((event) => changesOf(event, calendar));
  if (changes.length === 0) return null;
  const count = Math.max(...changes.map((change) => change.period));
  const zeros = () => new Array<number>(count).fill(0);
  const steps = { cash: zeros(), revenue: zeros(), expenses: zeros(), revenueShift: zeros(), expensesShift: zeros() };
  for (const { series, period, amount } of changes) steps[series][period - 1] = (steps[series][period - 1] ?? 0) + amount;
  return { count, ...steps };
}
