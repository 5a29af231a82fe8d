import type { Day } from "#lib/date.ts";

/** One dated value of a ruler: ECI points, or doublings of METR's time horizon. */
export type Dated = { day: Day; value: number };

/**
 * The running maximum by release day from `from` to `until`, days on which it did not rise left out; models of the same
 * day count as one. The order of the rows does not matter.
 */
export function recordsOf<D extends Dated>(rows: readonly D[], from: Day, until: Day): D[] {
  const sorted = rows.filter(({ day }) => day >= from && day <= until).sort((a, b) => (a.day === b.day ? b.value - a.value : a.day < b.day ? -1 : 1));
  const records: D[] = [];
  for (const row of sorted) if (records.length === 0 || row.value > (records.at(-1) as D).value) records.push(row);
  return records;
}
