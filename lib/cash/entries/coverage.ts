import { addDays, type Day, daysBetween, daysInMonth, firstDay, lastDay, type Month, monthOf } from "#lib/date.ts";

/** The days that one statement speaks for. `stated`: the statement says so itself; otherwise first to last row. */
export type Span = { accountId: string; from: Day; to: Day; stated: boolean };

/** A span that is not stated reaches over a quiet weekend and a holiday, and never further than the account was quiet before. */
export const QUIET_DAYS = 3;

/**
 * Days covered, as disjoint ranges, rising. At an edge inside a month a span without stated days is stretched to the month's
 * edge by at most QUIET_DAYS and never by more than the account's own longest quiet spell in `days` (its days with entries, rising).
 */
export function coveredRanges(spans: readonly Span[], days: readonly Day[]): { from: Day; to: Day }[] {
  const quiet = Math.min(QUIET_DAYS, longestQuiet(days));
  const stretched = spans.map((span) => (span.stated ? span : { from: stretchBack(span.from, quiet), to: stretchOn(span.to, quiet) }));
  const sorted = stretched.filter((span) => span.from <= span.to).sort((a, b) => (a.from < b.from ? -1 : 1));
  const ranges: { from: Day; to: Day }[] = [];
  for (const { from, to } of sorted) {
    const last = ranges.at(-1);
    if (last && from <= addDays(last.to, 1)) last.to = to > last.to ? to : last.to;
    else ranges.push({ from, to });
  }
  return ranges;
}

/** Most days in a row without an entry, between two entries. */
function longestQuiet(days: readonly Day[]): number {
  let longest = 0;
  for (let i = 1; i < days.length; i++) longest = Math.max(longest, daysBetween(days[i - 1] as Day, days[i] as Day) - 1);
  return longest;
}

function stretchBack(from: Day, quiet: number): Day {
  const first = firstDay(monthOf(from));
  return daysBetween(first, from) <= quiet ? first : from;
}
function stretchOn(to: Day, quiet: number): Day {
  const last = lastDay(monthOf(to));
  return daysBetween(to, last) <= quiet ? last : to;
}

export type Extent = "whole" | "part" | "none";

/** How much of a month the ranges cover. */
export function extentOf(ranges: readonly { from: Day; to: Day }[], month: Month): Extent {
  const [first, last] = [firstDay(month), lastDay(month)];
  let covered = 0;
  for (const { from, to } of ranges) {
    if (to < first || from > last) continue;
    covered += daysBetween(from > first ? from : first, to < last ? to : last) + 1;
  }
  return covered === 0 ? "none" : covered >= daysInMonth(month) ? "whole" : "part";
}

/** Whether every day from `from` to `to` is covered; an empty stretch (from after to) is. */
export const coversDays = (ranges: readonly { from: Day; to: Day }[], from: Day, to: Day): boolean =>
  from > to || ranges.some((range) => range.from <= from && range.to >= to);

/** First to last row of one import, by account: what to assume where a statement states no days of its own. */
export function spansOf(entries: Iterable<{ accountId: string; day: Day }>): Span[] {
  const spans = new Map<string, Span>();
  for (const { accountId, day } of entries) {
    const span = spans.get(accountId);
    if (!span) spans.set(accountId, { accountId, from: day, to: day, stated: false });
    else if (day < span.from) span.from = day;
    else if (day > span.to) span.to = day;
  }
  return [...spans.values()];
}
