// A report is due within a month and a half of a month's end, and comes later after a quarter or a year.
const DAYS: Record<number, number> = { 1: 45, 3: 105, 12: 380 };

/** Days after a row's end until its figures count as stale, by its length in months. */
export const expiryDays = (length: number): number => DAYS[length] ?? 45;
