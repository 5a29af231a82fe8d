import { ticks } from "d3-array";
import { addCalendarMonths, addMonths, addWeeks, daysBetween, firstDay, monthFromIndex, monthIndex, monthOf, monthsBetween, type Day } from "#lib/date.ts";
import { formatMajorTick } from "#lib/format/money.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import type { Currency } from "#lib/money.ts";
import { textWidth } from "./text-width.ts";

export type Tick = { value: number; label: string };
/** Time in periods (months or weeks) after `origin`; negative before it. Without an origin there are no dates. */
export type TimeAxis = { unit: "month" | "week"; origin: Day | null };

/** Round amounts inside [low, high], about `count` of them; major units. */
export const moneyTicks = (low: number, high: number, count: number, currency: Currency | null): Tick[] =>
  ticks(low, high, count).map((value) => ({ value, label: formatMajorTick(value, currency) }));

/** Periods from the origin to a day, the inverse of addCalendarMonths and addWeeks. */
export function periodsTo(origin: Day, day: Day, unit: "month" | "week"): number {
  if (unit === "week") return daysBetween(origin, day) / 7;
  let whole = monthsBetween(monthOf(origin), monthOf(day));
  if ((addCalendarMonths(origin, whole) ?? day) > day) whole--;
  const base = addCalendarMonths(origin, whole);
  const next = addCalendarMonths(origin, whole + 1);
  return base && next ? whole + daysBetween(base, day) / daysBetween(base, next) : whole;
}

/** The day at `at` periods; null without an origin and beyond the horizon. */
export const dayAt = (axis: TimeAxis, at: number): Day | null =>
  axis.origin === null ? null : axis.unit === "month" ? addCalendarMonths(axis.origin, at) : addWeeks(axis.origin, at);

/** "month 16" or, with an origin, the day. */
export function timeLabel(axis: TimeAxis, at: number): string {
  const day = dayAt(axis, at);
  return day ? formatDay(day) : `${axis.unit} ${Math.round(at * 10) / 10}`;
}

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];

/** Months (or numbered periods without an origin) that fit side by side over `pixels`, with room between them. */
export function timeTicks(axis: TimeAxis, from: number, to: number, pixels: number, size: number): Tick[] {
  const pixelsPer = pixels / Math.max(to - from, 1e-9);
  const start = dayAt(axis, from);
  const end = dayAt(axis, to);
  if (axis.origin === null || !start || !end) {
    const wide = textWidth(`${axis.unit} ${Math.ceil(to)}`, size) + 14;
    const step = STEPS.find((each) => each * pixelsPer >= wide) ?? to - from;
    return numbers(Math.ceil(from / step), Math.floor(to / step)).map((k) => ({ value: k * step, label: k === 0 ? "now" : `${axis.unit} ${k * step}` }));
  }
  const origin = axis.origin;
  const months = monthsBetween(monthOf(start), monthOf(end));
  const perMonth = pixels / Math.max(months, 1);
  const step = STEPS.find((each) => each * perMonth >= textWidth("May 2027", size) + 14) ?? 1200;
  return numbers(Math.ceil(monthIndex(monthOf(start)) / step), Math.floor(monthIndex(addMonths(monthOf(end), 0)) / step))
    .map((k) => monthFromIndex(k * step))
    .map((month) => ({ value: periodsTo(origin, firstDay(month), axis.unit), label: formatMonth(month) }))
    .filter(({ value }) => value >= from && value <= to);
}

const numbers = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
