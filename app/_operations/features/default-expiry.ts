import { addCalendarMonths, type Day } from "#lib/date.ts";

/** Half a year: by then the frontier has moved by about 7.5 points, more than a doubling of what a model can do. */
const MONTHS = 6;
export const defaultExpiry = (today: Day): Day => addCalendarMonths(today, MONTHS) as Day;
