import type { PeriodRow } from "#lib/cash/period-row.ts";
import { lastDay, monthFromIndex, type Day } from "#lib/date.ts";

/** Balances that moved otherwise than the figures between them say; `stated` and `figured` are changes of cash in major units. */
export type CashGap = { from: Day; to: Day; stated: number; figured: number };

// A month's rounding, fees and interest are a few percent of what flows; customers who pay late are far more.
const MATERIAL = 0.1;
/** A quarter: long enough for a week's payment on the wrong side of a month's end to even out. */
const MOST_MONTHS = 3;

/** Change of cash between the latest balances, against revenue - expenses + one-offs + financing of that time; null where they agree or one is missing. */
export function cashGap(rows: readonly PeriodRow[]): CashGap | null {
  const latest = rows.reduce<PeriodRow | null>((best, row) => (row.cashEnd !== null && (best === null || ends(row) > ends(best) || (ends(row) === ends(best) && row.length < best.length)) ? row : best), null);
  if (latest === null || latest.cashEnd === null) return null;
  const alike = new Map(rows.filter((row) => row.length === latest.length).map((row) => [row.first, row]));
  let [revenue, expenses, beside] = [0, 0, 0];
  let found: { before: PeriodRow; opening: number; revenue: number; expenses: number; beside: number } | null = null;
  let row: PeriodRow | undefined = latest;
  for (let months = 0; row && row.revenue !== null && row.expenses !== null && months < MOST_MONTHS; months += row.length) {
    revenue += row.revenue;
    expenses += row.expenses;
    beside += row.beside;
    row = alike.get(row.first - row.length);
    if (row && row.cashEnd !== null) found = { before: row, opening: row.cashEnd, revenue, expenses, beside };
    if (!row) break;
  }
  if (found === null) return null;
  const stated = latest.cashEnd - found.opening;
  const figured = found.revenue - found.expenses + found.beside;
  if (Math.abs(stated - figured) <= MATERIAL * Math.max(Math.abs(found.revenue), Math.abs(found.expenses))) return null;
  return { from: endDay(found.before), to: endDay(latest), stated, figured };
}

const ends = (row: PeriodRow): number => row.first + row.length;
const endDay = (row: PeriodRow): Day => lastDay(monthFromIndex(ends(row) - 1));
