import { addMonths, asPeriod, type Day, isDay, type Month, monthIndex, monthOf, type Period, periodFirst, periodLength } from "#lib/date.ts";
import { type DateOrder, readDay } from "#lib/import/day-text.ts";
import { monthNumber } from "#lib/import/month-names.ts";

export type PeriodUnit = "month" | "quarter" | "year";

const two = (n: number) => String(n).padStart(2, "0");
const fullYear = (text: string) => (text.length === 4 ? text : `20${text}`);
const month = (year: string, m: number): Period | null => (m >= 1 && m <= 12 ? asPeriod(`${fullYear(year)}-${two(m)}`) : null);

/** Reads "2026-10", "Oct 2026", "10/2026", "2026M10", "Q3 2026", "3Q26", "2026-Q3", "FY26", "2026", or a date that stands for a period by `unit`. */
export function readPeriod(text: string, unit: PeriodUnit, order: DateOrder): Period | null {
  const plain = text.trim().replace(/[\u2018\u2019'`]/g, " ").replace(/\s+/g, " ").trim();
  const quarter = /^(?:Q([1-4])[\s\-/]*(?:FY ?)?(\d{4}|\d{2})|([1-4])Q[\s\-/]*(\d{4}|\d{2})|(?:FY ?)?(\d{4})[\s\-/]*Q([1-4])|(?:FY ?)(\d{2})[\s\-/]*Q([1-4]))$/i.exec(plain);
  if (quarter) return asPeriod(`${fullYear((quarter[2] ?? quarter[4] ?? quarter[5] ?? quarter[7]) as string)}-Q${quarter[1] ?? quarter[3] ?? quarter[6] ?? quarter[8]}`);
  const year = /^(?:FY|year|GJ)?\s?((?:19|20)\d{2})(?:\.0+)?$|^FY\s?(\d{2})$/i.exec(plain);
  if (year) return asPeriod(fullYear((year[1] ?? year[2]) as string));
  const yearFirst = /^(\d{4})(?:[-/.\s]|\s?M)(\d{1,2})$/i.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})$/.exec(plain);
  if (yearFirst) return month(yearFirst[1] as string, Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.\s](\d{4})$/.exec(plain);
  if (monthFirst) return month(monthFirst[2] as string, Number(monthFirst[1]));
  const named = /^(\p{L}{3,})\.?[\s\-/,]*(\d{4}|\d{2})$/u.exec(plain) ?? /^(\d{4})[\s\-/](\p{L}{3,})\.?$/u.exec(plain);
  if (named) {
    const swapped = /^\d/.test(named[1] as string);
    const number = monthNumber((swapped ? named[2] : named[1]) as string);
    return number > 0 ? month((swapped ? named[1] : named[2]) as string, number) : null;
  }
  const day = isDay(plain) ? plain : readDay(plain, order);
  return day === null ? null : periodEnding(day, unit);
}

/**
 * The calendar month, quarter or year that most of a period ending on `day` lies in. A quarter to 31 October is mostly the third;
 * a fiscal year to 30 April 2019 is mostly 2018; a period that ends in the first half of a month belongs to the one before.
 */
export function periodEnding(day: Day, unit: PeriodUnit): Period {
  if (unit === "month") return monthOf(day);
  const last = Number(day.slice(8)) <= 15 ? addMonths(monthOf(day), -1) : monthOf(day);
  const middle = addMonths(last, unit === "quarter" ? -1 : -6);
  return containing(middle, unit);
}

const containing = (m: Month, unit: PeriodUnit): Period =>
  unit === "month" ? m : unit === "year" ? asPeriod(m.slice(0, 4)) : asPeriod(`${m.slice(0, 4)}-Q${Math.floor((monthIndex(m) % 12) / 3) + 1}`);

/** The period of the same length `count` of its kind later; earlier where negative. */
export function shiftPeriod(period: Period, count: number): Period {
  const length = periodLength(period);
  return containing(addMonths(periodFirst(period), count * length), length === 1 ? "month" : length === 3 ? "quarter" : "year");
}
