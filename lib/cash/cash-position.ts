import type { Months } from "#lib/cash/months.ts";
import { daysInMonth, monthIndex, monthOf, type Day } from "#lib/date.ts";

/** A balance and its moment, in months after the end of the last complete month. */
export type CashPosition = { cash: number; start: number };

/** Fraction of the day's month that is gone at its end. */
const partGone = (day: Day): number => Number(day.slice(8)) / daysInMonth(monthOf(day));

/** A balance of an earlier day, carried to the end of month `last` by the figures since; null where one is missing. */
function carried(months: Months, last: number, cash: number, month: number, part: number): number | null {
  let balance = cash;
  for (let i = month; i <= last; i++) {
    const revenue = months.revenue[i] ?? null;
    const expenses = months.expenses[i] ?? null;
    if (i === month && part === 1) continue;
    if (revenue === null || expenses === null) return null;
    // One-offs and financing have no day: those of the balance's own month are taken to be in it.
    balance += i === month ? (revenue - expenses) * (1 - part) : revenue - expenses + (months.beside[i] ?? 0);
  }
  return balance;
}

/** Where cash stands for month `last`: a stated balance with or without its day, else the latest balance of the rows. */
export function cashPosition(months: Months, last: number, stated: number | null, statedDay: Day | null): CashPosition | null {
  if (stated !== null && statedDay === null) return { cash: stated, start: 0 };
  if (stated !== null && statedDay !== null) {
    const month = monthIndex(monthOf(statedDay)) - months.first;
    const part = partGone(statedDay);
    const start = month + part - (last + 1);
    if (start >= 0) return { cash: stated, start };
    const cash = month < 0 ? null : carried(months, last, stated, month, part);
    return cash === null ? null : { cash, start: 0 };
  }
  for (let i = months.count - 1; i >= 0; i--) {
    const balance = months.cashEnd[i];
    if (balance === null || balance === undefined) continue;
    if (i >= last) return { cash: balance, start: i - last };
    const cash = carried(months, last, balance, i, 1);
    return cash === null ? null : { cash, start: 0 };
  }
  return null;
}
