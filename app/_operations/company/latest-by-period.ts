import type { Figure } from "#lib/cash/figure.ts";
import { type Period, periodEnd } from "#lib/date.ts";

/** The row that counts for each period, from rows in order of report; by end of period, the shorter one last. */
export function latestByPeriod(rows: readonly Figure[]): Figure[] {
  const latest = new Map<Period, Figure>();
  for (const row of rows) latest.set(row.period, row);
  const key = (row: Figure) => `${periodEnd(row.period)} ${row.period.length}`;
  return [...latest.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
