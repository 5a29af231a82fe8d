import { type Answer, known, unknown } from "#lib/answer.ts";
import { type Day, type Period, periodEnd, periodLength } from "#lib/date.ts";
import { asMinor, type Minor } from "#lib/money.ts";

export type YearlyRevenue = { amount: Minor; months: number; until: Day };

/** Revenue of the newest 12 reported months; of fewer, their sum over their months times 12. Rows by end of period, one a period. */
export function yearlyRevenue(rows: readonly { period: Period; revenue: Minor | null }[]): Answer<YearlyRevenue> {
  let [sum, months] = [0, 0];
  let until: Day | null = null;
  for (const { period, revenue } of [...rows].reverse()) {
    if (revenue === null) {
      if (until === null) continue;
      break;
    }
    until ??= periodEnd(period);
    sum += revenue;
    months += periodLength(period);
    if (months >= 12) break;
  }
  if (until === null) return unknown("No month with known revenue was reported.");
  return known({ amount: asMinor(Math.round((sum * 12) / months)), months, until });
}
