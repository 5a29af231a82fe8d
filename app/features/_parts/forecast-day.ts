import { asDay, isDay, type Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";

/** A forecast's day as it is read: passed is now, beyond the tables is said so. */
export const forecastDay = (day: string, asOf: Day): string => (!isDay(day) ? "over 5 years" : day <= asOf ? "now" : formatDay(asDay(day)));
