import { addCalendarMonths, type Day, daysBetween, monthOf, monthsBetween } from "#lib/date.ts";

/** Calendar months from a day to another, with the fraction of the days to the next one: the inverse of addCalendarMonths. Below 0 where it has passed. */
export function monthsUntil(from: Day, to: Day): number {
  if (to < from) return -monthsUntil(to, from);
  const at = (n: number): Day | null => addCalendarMonths(from, n);
  let whole = monthsBetween(monthOf(from), monthOf(to));
  const start = at(whole);
  if (start !== null && start > to) whole -= 1;
  const [low, high] = [at(whole), at(whole + 1)];
  return low === null || high === null ? whole : whole + daysBetween(low, to) / daysBetween(low, high);
}
