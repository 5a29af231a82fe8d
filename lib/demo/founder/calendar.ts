import { addDays, asDay, type Day, daysBetween, daysInMonth, firstDay, type Month } from "#lib/date.ts";

const A_MONDAY = asDay("2024-01-01");

/** 0 is Monday. */
const weekday = (day: Day): number => (((daysBetween(A_MONDAY, day) % 7) + 7) % 7);

/** A day of the month; its last day where the month is shorter. */
export const dayIn = (month: Month, number: number): Day => addDays(firstDay(month), Math.min(number, daysInMonth(month)) - 1);

/** The day itself, or the Monday after a weekend: banks book then. */
export const bookedOn = (day: Day): Day => addDays(day, weekday(day) === 5 ? 2 : weekday(day) === 6 ? 1 : 0);

/** The day itself, or the Friday before a weekend: pay goes out by then. */
export const paidBy = (day: Day): Day => addDays(day, weekday(day) === 5 ? -1 : weekday(day) === 6 ? -2 : 0);
