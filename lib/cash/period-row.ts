import type { Period } from "#lib/date.ts";

/** One row of figures in major units, whatever it came from; months are counted as indexes (year x 12 + month - 1). */
export type PeriodRow = {
  period: Period;
  /** Index of the first month covered. */
  first: number;
  length: 1 | 3 | 12;
  revenue: number | null;
  expenses: number | null;
  cashEnd: number | null;
  /** One-offs and financing, in minus out: cash that is neither revenue nor expense. */
  beside: number;
};

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** First month, as an index, and number of months of a period; quicker than building its months. */
export function periodSpan(period: Period): { first: number; length: 1 | 3 | 12 } {
  const january = (1000 * digit(period, 0) + 100 * digit(period, 1) + 10 * digit(period, 2) + digit(period, 3)) * 12;
  if (period.length === 4) return { first: january, length: 12 };
  if (period.charCodeAt(5) === 81) return { first: january + 3 * (digit(period, 6) - 1), length: 3 };
  return { first: january + 10 * digit(period, 5) + digit(period, 6) - 1, length: 1 };
}
