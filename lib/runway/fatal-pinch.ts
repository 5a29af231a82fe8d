import type { Trend } from "#lib/runway/course.ts";
import { inMonths, WEEKS_A_MONTH, type Unit } from "#lib/runway/clock.ts";
import type { State } from "#lib/runway/state.ts";

// Paul Graham: 5x a year is where one can even start counting on investors.
const YEARLY_GROWTH = 5;
const MONTHS_TO_TURN = 3;

/** Default dead, growth under 5x a year, and a runway shorter than the lead time of a raise plus three months to turn. */
export function isFatalPinch(state: State, revenue: number, trend: Trend, cashZeroPeriods: number | null, raiseLeadMonths: number, unit: Unit): boolean {
  if (state !== "dead" || cashZeroPeriods === null) return false;
  const periods = unit === "month" ? 12 : 12 * WEEKS_A_MONTH;
  const slow =
    revenue <= 0 && trend.form === "compound"
      ? true
      : trend.form === "compound"
        ? trend.a * periods < Math.log(YEARLY_GROWTH)
        : revenue + trend.amount * periods < YEARLY_GROWTH * revenue || trend.amount <= 0;
  return slow && inMonths(cashZeroPeriods, unit) < raiseLeadMonths + MONTHS_TO_TURN;
}
