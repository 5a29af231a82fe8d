import { addCalendarMonths, addWeeks, type Day, HORIZON_YEARS } from "#lib/date.ts";

export type Unit = "month" | "week";

export const WEEKS_A_MONTH = 365.2425 / 7 / 12;

/** Moment in periods after the basis, and as a day where there is a basis and the horizon of ten years allows one. */
export type Moment = { periods: number; date: Day | null };

export const inMonths = (periods: number, unit: Unit): number => (unit === "month" ? periods : periods / WEEKS_A_MONTH);

export const isBeyondHorizon = (periods: number | null, unit: Unit): boolean => periods !== null && inMonths(periods, unit) > HORIZON_YEARS * 12;

export function momentAfter(basis: Day | null, periods: number | null, unit: Unit): Moment | null {
  if (periods === null) return null;
  if (basis === null || isBeyondHorizon(periods, unit)) return { periods, date: null };
  return { periods, date: unit === "month" ? addCalendarMonths(basis, periods) : addWeeks(basis, periods) };
}
