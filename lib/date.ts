declare const day: unique symbol;
declare const month: unique symbol;
declare const period: unique symbol;

/** A calendar day, "2026-11-24". */
export type Day = string & { readonly [day]: true };
/** A calendar month, "2026-11". */
export type Month = string & { readonly [month]: true };
/** What a reported row covers: a month "2026-11", a quarter "2026-Q4" or a year "2026". */
export type Period = (string & { readonly [period]: true }) | Month;

/** Later than any day that is written; what is known on it is all that was ever reported. */
export const FOREVER = "9999-12-31" as Day;

/** Longest horizon for which a date is built, in years; beyond it only the number of periods is given. */
export const HORIZON_YEARS = 10;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^\d{4}$/;

const two = (n: number) => (n < 10 ? `0${n}` : String(n));

/** Cutting a string apart takes longer than the arithmetic. */
const twoDigits = (text: string, at: number): number => 10 * (text.charCodeAt(at) - 48) + text.charCodeAt(at + 1) - 48;

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, days_from_civil); date.test.ts holds it against Temporal. */
export function dayNumber(d: Day): number {
  const month = twoDigits(d, 5);
  const year = 100 * twoDigits(d, 0) + twoDigits(d, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(d, 8) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The inverse of dayNumber (civil_from_days). */
function dayOfNumber(n: number): Day {
  const shifted = n + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${monthOfYear(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)}-${two(day)}` as Day;
}

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
export function daysInMonth(m: Month): number {
  const month = Number(m.slice(5, 7));
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const year = Number(m.slice(0, 4));
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
export const lastDay = (m: Month): Day => `${m}-${two(daysInMonth(m))}` as Day;

export const addDays = (d: Day, n: number): Day => dayOfNumber(dayNumber(d) + n);
/** Days from a to b; negative where b is earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a);

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
  const month = monthIndex(monthOf(from));
  const day = Number(from.slice(8, 10));
  const isLast = day === daysInMonth(monthOf(from));
  const step = (n: number) => {
    const to = monthFromIndex(month + n);
    return dayNumber(firstDay(to)) + (isLast ? daysInMonth(to) : Math.min(day, daysInMonth(to))) - 1;
  };
  const base = step(whole);
  const part = Math.max(0, months - whole);
  return dayOfNumber(base + (part === 0 ? 0 : Math.floor(part * (step(whole + 1) - base) + 1e-9)));
}

/** As addCalendarMonths, for weeks of seven days. */
export function addWeeks(from: Day, weeks: number): Day | null {
  if (!Number.isFinite(weeks) || Math.abs(weeks) > (HORIZON_YEARS * 365.2425) / 7) return null;
  return addDays(from, Math.floor(weeks * 7 + 1e-9));
}
