import type { Answer } from "#lib/answer.ts";
import { addMonths, type Day, lastDay, monthOf, monthsBetween } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";
import type { Reading } from "#lib/portfolio/returns/convert-row.ts";
import { combine, grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import type { Position } from "#lib/portfolio/returns/position-value.ts";

/** One month's end: what was paid, came back and is held by then. `net`: what came back less what was paid, the J-curve. */
export type ValuePoint = { day: Day; invested: Answer<Minor>; returned: Answer<Minor>; value: Answer<Minor>; net: Answer<Minor> };

// Fifty years of month ends, more than any fund lives.
const MOST_MONTHS = 600;

/** Month ends from the first investment on, and the as-of day last. */
export function valueSeries(positions: readonly Position[], asOf: Day, reading: Reading): ValuePoint[] {
  const first = positions.flatMap(({ investments }) => investments.map(({ day }) => day)).sort()[0];
  if (first === undefined || first > asOf) return [];
  const count = Math.min(MOST_MONTHS, monthsBetween(monthOf(first), monthOf(asOf)) + 1);
  const from = addMonths(monthOf(asOf), 1 - count);
  const ends = Array.from({ length: count }, (_, i) => lastDay(addMonths(from, i))).map((day) => (day > asOf ? asOf : day));
  return ends.map((day) => {
    const { invested, returned, value } = grossReturns(positions, day, reading);
    return { day, invested, returned, value, net: combine(returned, invested, (a, b) => a - b) };
  });
}
