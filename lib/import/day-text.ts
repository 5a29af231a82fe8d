import { addDays, asDay, isDay, type Day } from "#lib/date.ts";
import { monthNumber } from "./month-names.ts";

export type DateOrder = "ymd" | "dmy" | "mdy";
/** As DateOrder, or a spreadsheet's number of the day. */
export type DateWriting = DateOrder | "serial";
/** A date as written: complete where the text decides the order itself, else three numbers in file order. */
export type WrittenDate = { day: Day | null } | { parts: [number, number, number] };

// What may follow the date: a time of day, with zone or not, or the day as of which it counts. It is dropped, never applied, so no row moves to another day.
const TIME = String.raw`(?:[T\s,(].*\d{1,2}[:.h]\d{2}.*|[T\s]\d{4,6}Z?|Z|\sas of .*)?$`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?${TIME}`);
const NUMERIC = new RegExp(String.raw`^(\d{1,2})(\s?[-/.]\s?|\s)(\d{1,2})\2(\d{4}|\d{2})\.?${TIME}`);
const STAMP = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T\s]?\d{4}(?:\d{2}(?:[.,]\d+)?)?)?(?:Z|\[.*\]|[+-]\d{2}:?\d{2})?$/;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|er)?\.?[\s\-/.]*(?:de |of )?(\p{L}{3,})\.?[\s\-/.,]*(?:de |del )?(\d{4}|\d{1,2})${TIME}`, "u");
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}{3,})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/]+(\d{4})${TIME}`, "u");
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[\s\-/.](\p{L}{3,})[\s\-/.](\d{1,2})${TIME}`, "u");
const EAST = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?(?:\s.*)?$/;
const WEEKDAY = /^(?:\p{L}{2,10}\.?,?\s+(?=\d)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\p{L}))/iu;

/** Takes Excel's guard off a literal (="0123" is the text 0123); any other formula stays the text it is. */
export const plainCell = (cell: string): string => {
  const text = cell.trim();
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).trim() : text;
};

export function lexDate(cell: string): WrittenDate | null {
  const text = plainCell(cell);
  const first = text.charCodeAt(0);
  if (text.length < 6 || text.length > 60) return null;
  if (first >= 48 && first <= 57) return lexNumeric(text);
  if (!/^\p{L}/u.test(text)) return null;
  const named = MONTH_FIRST.exec(text);
  if (named && monthNumber(named[1] as string)) return { day: dayOf(Number(named[3]), monthNumber(named[1] as string), Number(named[2])) };
  const rest = text.replace(WEEKDAY, "");
  return rest === text ? null : /^\d/.test(rest) ? lexNumeric(rest) : lexDate(rest);
}

function lexNumeric(text: string): WrittenDate | null {
  const iso = ISO.exec(text);
  if (iso) return { day: dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4])) };
  const numeric = NUMERIC.exec(text);
  if (numeric) return { parts: [Number(numeric[1]), Number(numeric[3]), yearOf(numeric[4] as string)] };
  const stamp = STAMP.exec(text);
  if (stamp) return { day: dayOf(Number(stamp[1]), Number(stamp[2]), Number(stamp[3])) };
  const named = DAY_FIRST.exec(text);
  const month = named ? monthNumber(named[2] as string) : 0;
  if (named && month) return { day: dayOf(yearOf(named[3] as string), month, Number(named[1])) };
  const year = YEAR_FIRST.exec(text);
  const yearMonth = year ? monthNumber(year[2] as string) : 0;
  if (year && yearMonth) return { day: dayOf(Number(year[1]), yearMonth, Number(year[3])) };
  const east = EAST.exec(text);
  return east ? { day: dayOf(Number(east[1]), Number(east[2]), Number(east[3])) } : null;
}

/** True for text that is a date that exists, under one order or another. */
export function looksLikeDate(cell: string): boolean {
  const written = lexDate(cell);
  if (written === null) return false;
  if ("day" in written) return written.day !== null;
  const [a, b] = written.parts;
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}

/** The day, or null where the text is no date that exists under this order. */
export function readDay(cell: string, order: DateWriting): Day | null {
  if (order === "serial") return serialDay(cell) ?? readDay(cell, "ymd");
  const written = lexDate(cell);
  if (written === null) return null;
  if ("day" in written) return written.day;
  const [a, b, c] = written.parts;
  if (order === "dmy") return dayOf(c, b, a);
  if (order === "mdy") return dayOf(c, a, b);
  return c % 100 <= 31 ? dayOf(yearOf(String(a).padStart(2, "0")), b, c % 100) : null;
}

// From February 1982 to April 2064; a fraction is the time of the day.
const SERIAL = /^[3-5]\d{4}(?:[.,]\d+)?$/;
const SERIAL_ZERO = asDay("1899-12-30");

/** The day of a spreadsheet's day number, days since 1899-12-30 as Excel counts them after its 29 February 1900; null for any other text. */
export function serialDay(cell: string): Day | null {
  const text = plainCell(cell);
  return SERIAL.test(text) ? addDays(SERIAL_ZERO, Number(text.slice(0, 5))) : null;
}

// Two digits of a year: 70 to 99 are the last century, as POSIX has it.
const yearOf = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
  return isDay(text) ? text : null;
}
