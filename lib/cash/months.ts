import type { Period } from "#lib/date.ts";
import type { PeriodRow } from "#lib/cash/period-row.ts";

/** What a longer row says of months that a finer row covers too, against what the finer rows say; the finer ones hold. */
export type Overlap = { period: Period; field: "revenue" | "expenses"; coarse: number; finer: number };

/** Figures month by month from `first` on; longer rows are spread evenly. Null is not known; a grain is its row's length, 0 none. */
export type Months = {
  first: number;
  count: number;
  revenue: (number | null)[];
  expenses: (number | null)[];
  revenueGrain: number[];
  expensesGrain: number[];
  cashEnd: (number | null)[];
  beside: number[];
  /** True where some row is longer than a month. */
  longer: boolean;
  overlaps: Overlap[];
};

/** Rows whose last month lies before the month of asOf; that month itself is never complete. */
export const completeRows = (rows: readonly PeriodRow[], asOfMonth: number | null): readonly PeriodRow[] =>
  asOfMonth === null ? rows : rows.filter((row) => row.first + row.length <= asOfMonth);

const LENGTHS = [12, 3, 1] as const;

/** Spreads rows of distinct periods over months; where two know the same month, the finer one wins. */
export function monthsOf(rows: readonly PeriodRow[]): Months {
  let first = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    first = Math.min(first, row.first);
    end = Math.max(end, row.first + row.length);
  }
  const count = rows.length === 0 ? 0 : end - first;
  const nulls = () => new Array<number | null>(count).fill(null);
  const zeros = () => new Array<number>(count).fill(0);
  const months: Months = {
    first: count === 0 ? 0 : first, count, revenue: nulls(), expenses: nulls(), revenueGrain: zeros(), expensesGrain: zeros(),
    cashEnd: nulls(), beside: zeros(), longer: false, overlaps: [],
  };
  for (const length of LENGTHS) {
    for (const row of rows) {
      if (row.length !== length) continue;
      if (length > 1) months.longer = true;
      place(months, row);
    }
  }
  if (months.longer) for (const row of rows) if (row.length > 1) months.overlaps.push(...overlapsOf(months, row));
  return months;
}

function place(months: Months, row: PeriodRow): void {
  const start = row.first - months.first;
  const end = start + row.length - 1;
  for (let i = start; i <= end; i++) {
    if (row.revenue !== null) {
      months.revenue[i] = row.revenue / row.length;
      months.revenueGrain[i] = row.length;
    }
    if (row.expenses !== null) {
      months.expenses[i] = row.expenses / row.length;
      months.expensesGrain[i] = row.length;
    }
    months.beside[i] = row.beside / row.length;
  }
  if (row.cashEnd !== null) months.cashEnd[end] = row.cashEnd;
}

function overlapsOf(months: Months, row: PeriodRow): Overlap[] {
  const start = row.first - months.first;
  const found: Overlap[] = [];
  for (const field of ["revenue", "expenses"] as const) {
    const total = row[field];
    if (total === null) continue;
    const grains = field === "revenue" ? months.revenueGrain : months.expensesGrain;
    let finer = 0;
    let shared = 0;
    for (let i = start; i < start + row.length; i++) {
      if ((grains[i] ?? 0) >= row.length) continue;
      finer += months[field][i] ?? 0;
      shared++;
    }
    if (shared > 0) found.push({ period: row.period, field, coarse: (total * shared) / row.length, finer });
  }
  return found;
}
