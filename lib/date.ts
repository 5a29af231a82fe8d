import { Temporal } from "temporal-polyfill";

declare const day: unique symbol;
declare const month: unique symbol;
declare const period: unique symbol;

/** A calendar day, "2026-11-24". */
export type Day = string & { readonly [day]: true };
/** A calendar month, "2026-11". */
export type Month = string & { readonly [month]: true };
/** What a reported row covers: a month "2026-11", a quarter "2026-Q4" or a year "2026". */
export type Period = (string & { readonly [period]: true }) | Month;

/** Longest horizon for which a date is built, in years; beyond it only the number of periods is given. */
export const HORIZON_YEARS = 10;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^\d{4}$/;

const plain = (d: Day) => Temporal.PlainDate.from(d);
const text = (d: Temporal.PlainDate) => d.toString() as Day;
const two = (n: number) => String(n).padStart(2, "0");

/** True for a day that exists: 2026-02-30 does not. */
export function isDay(value: string): value is Day {
  if (!DAY.test(value)) return false;
  const [y, m, d] = value.split("-").map(Number) as [number, number, number];
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(monthOfYear(y, m));
}
export const isMonth = (value: string): value is Month => MONTH.test(value);
export const isPeriod = (value: string): value is Period => isMonth(value) || QUARTER.test(value) || YEAR.test(value);

export function asDay(value: string): Day {
  if (!isDay(value)) throw new RangeError(`${value} is not a calendar day`);
  return value;
}
export function asMonth(value: string): Month {
  if (!isMonth(value)) throw new RangeError(`${value} is not a calendar month`);
  return value;
}
export function asPeriod(value: string): Period {
  if (!isPeriod(value)) throw new RangeError(`${value} is not a month, quarter or year`);
  return value;
}

const monthOfYear = (y: number, m: number) => `${String(y).padStart(4, "0")}-${two(m)}` as Month;
/** Months since year 0; for arithmetic and comparison. */
export const monthIndex = (m: Month): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1;
export const monthFromIndex = (index: number): Month => monthOfYear(Math.floor(index / 12), (index % 12) + 1);

export const monthOf = (d: Day): Month => d.slice(0, 7) as Month;
export const addMonths = (m: Month, n: number): Month => monthFromIndex(monthIndex(m) + n);
/** Whole months from a to b; negative where b is earlier. */
export const monthsBetween = (a: Month, b: Month): number => monthIndex(b) - monthIndex(a);
export const firstDay = (m: Month): Day => `${m}-01` as Day;
export const daysInMonth = (m: Month): number =>
  Temporal.PlainYearMonth.from({ year: Number(m.slice(0, 4)), month: Number(m.slice(5, 7)) }).daysInMonth;
export const lastDay = (m: Month): Day => `${m}-${two(daysInMonth(m))}` as Day;

export const addDays = (d: Day, n: number): Day => text(plain(d).add({ days: n }));
/** Days from a to b; negative where b is earlier. */
export const daysBetween = (a: Day, b: Day): number => plain(a).until(plain(b), { largestUnit: "days" }).days;

/** The months that a period covers, first to last. */
export function periodMonths(p: Period): Month[] {
  if (isMonth(p)) return [p];
  const quarter = QUARTER.exec(p);
  const first = quarter ? monthOfYear(Number(quarter[1]), Number(quarter[2]) * 3 - 2) : monthOfYear(Number(p), 1);
  return Array.from({ length: quarter ? 3 : 12 }, (_, i) => addMonths(first, i));
}
export const periodLength = (p: Period): 1 | 3 | 12 => (isMonth(p) ? 1 : QUARTER.test(p) ? 3 : 12);
export const periodFirst = (p: Period): Month => periodMonths(p)[0] as Month;
export const periodLast = (p: Period): Month => periodMonths(p).at(-1) as Month;
export const periodEnd = (p: Period): Day => lastDay(periodLast(p));

/**
 * The day that lies `months` (a fraction allowed) after `from`, by calendar months: whole months first, then the
 * fraction of the days to the next one, rounded down. 7.567 months from 2026-01-10 is 2026-08-27.
 * From a month's last day whole months lead to month ends. Null beyond the horizon.
 */
export function addCalendarMonths(from: Day, months: number): Day | null {
  if (!Number.isFinite(months) || Math.abs(months) > HORIZON_YEARS * 12) return null;
  const whole = Math.floor(months + 1e-9);
  const step = (n: number) => (from === lastDay(monthOf(from)) ? plain(lastDay(addMonths(monthOf(from), n))) : plain(from).add({ months: n }));
  const base = step(whole);
  const span = base.until(step(whole + 1), { largestUnit: "days" }).days;
  return text(base.add({ days: Math.floor(Math.max(0, months - whole) * span + 1e-9) }));
}

/** As addCalendarMonths, for weeks of seven days. */
export function addWeeks(from: Day, weeks: number): Day | null {
  if (!Number.isFinite(weeks) || Math.abs(weeks) > (HORIZON_YEARS * 365.2425) / 7) return null;
  return addDays(from, Math.floor(weeks * 7 + 1e-9));
}
