import { addDays, asPeriod, type Day, type Period } from "#lib/date.ts";

/** The calendar year that ended on the last 31 December at least `days` before a report: what a filing is about that does not say. */
export function decemberBefore(reported: Day, days: number): Period {
  const latest = addDays(reported, -days);
  return asPeriod(latest.slice(5) === "12-31" ? latest.slice(0, 4) : String(Number(latest.slice(0, 4)) - 1));
}
