import { scaleLinear } from "d3-scale";
import { addMonths, monthsBetween, type Month } from "#lib/date.ts";
import { formatMonth } from "#lib/format/date.ts";
import { textWidth } from "./text-width.ts";

/** One company in the calendar: the month its cash ends and what stands on it (major units; null: not known). */
export type CalendarEntry = { id: string; name: string; month: Month; value: number | null; href?: string };
export type CalendarBlock = CalendarEntry & { x: number; y: number; width: number; height: number; label: string | null };

const TEXT = 11;
// A block below this height could not be hit or seen.
const LEAST = 6;

/**
 * Columns of stacked blocks, one column a month from `first` on, one block a company, height by value: who dies when.
 * Companies without a known value get the least height. What ends after the last column is counted in `later`.
 */
export function drawCashZeroCalendar(entries: readonly CalendarEntry[], options: { first: Month; months: number; width: number; height: number }) {
  const { first, months, width, height } = options;
  const column = width / months;
  const top = 18;
  const bottom = height - 22;
  const inside = entries.filter((e) => monthsBetween(first, e.month) < months && monthsBetween(first, e.month) >= 0);
  const columns = Array.from({ length: months }, (_, i) => inside.filter((e) => monthsBetween(first, e.month) === i).sort((a, b) => (b.value ?? -1) - (a.value ?? -1)));
  const total = (list: readonly CalendarEntry[]) => list.reduce((sum, e) => sum + (e.value ?? 0), 0);
  const greatest = Math.max(1e-9, ...columns.map(total));
  const crowd = Math.max(0, ...columns.map((list) => list.length));
  const least = Math.min(LEAST, (bottom - top) / Math.max(1, crowd));
  const scale = scaleLinear([0, greatest], [0, Math.max(0, bottom - top - least * crowd)]);
  const blocks = columns.flatMap((list, i) => {
    let floor = bottom;
    return list.map((entry): CalendarBlock => {
      const tall = least + scale(entry.value ?? 0);
      floor -= tall;
      const room = column - 10;
      return { ...entry, x: i * column + 2, y: floor, width: column - 4, height: Math.max(1, tall - 1), label: tall >= 15 && textWidth(entry.name, TEXT) <= room ? entry.name : null };
    });
  });
  const every = Math.max(1, Math.ceil((textWidth("May 2027", TEXT) + 8) / column));
  return {
    blocks,
    bottom,
    columns: columns.map((list, i) => ({ x: i * column, width: column, month: addMonths(first, i), count: list.length, total: total(list), label: i % every === 0 ? formatMonth(addMonths(first, i)) : null, topY: Math.min(bottom, ...blocks.filter((b) => b.month === addMonths(first, i)).map((b) => b.y)) })),
    earlier: entries.filter((e) => monthsBetween(first, e.month) < 0).length,
    later: entries.filter((e) => monthsBetween(first, e.month) >= months).length,
  };
}
