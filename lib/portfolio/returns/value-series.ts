import type { Answer } from "#lib/answer.ts";
import { addMonths, type Day, lastDay, monthOf, monthsBetween } from "#lib/date.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import { combine } from "#lib/portfolio/returns/gross-returns.ts";
import { type Position, total, valueOn } from "#lib/portfolio/returns/position-value.ts";

/** One month's end: what was paid, came back and is held by then. `net`: what came back less what was paid, before fees. */
export type ValuePoint = { day: Day; invested: Answer<Minor>; returned: Answer<Minor>; value: Answer<Minor>; net: Answer<Minor> };

// Fifty years of month ends, more than any fund lives.
const MOST_MONTHS = 600;

/** Month ends from the month of `first` on, and the as-of day last; none where `first` is missing or lies ahead. */
export function monthEnds(first: Day | undefined, asOf: Day): Day[] {
  if (first === undefined || first > asOf) return [];
  const count = Math.min(MOST_MONTHS, monthsBetween(monthOf(first), monthOf(asOf)) + 1);
  const from = addMonths(monthOf(asOf), 1 - count);
  return Array.from({ length: count }, (_, i) => lastDay(addMonths(from, i))).map((day) => (day > asOf ? asOf : day));
}

/** What a holding is worth on each of these days, rising; valued anew only where a row or a rate can have moved it. */
function valuesOn(position: Position, days: readonly Day[], reading: Reading): Answer<Minor>[] {
  const rows = [...position.investments, ...position.proceeds, ...position.marks];
  const moves = rows.map(({ day }) => day).sort();
  const steady = rows.every(({ currency }) => currency === reading.currency);
  let [next, last] = [0, null as Answer<Minor> | null];
  return days.map((day) => {
    const from = next;
    while (next < moves.length && (moves[next] as Day) <= day) next += 1;
    return (last = last === null || !steady || next > from ? valueOn(position, day, reading).value : last);
  });
}

/** Month ends from the first investment on, and the as-of day last. */
export function valueSeries(positions: readonly Position[], asOf: Day, reading: Reading): ValuePoint[] {
  const of = <R>(rows: (position: Position) => readonly R[]) => positions.flatMap((position) => rows(position).map((row) => ({ row, currency: position.fundCurrency })));
  const costs = of(({ investments }) => investments).map(({ row, currency }) => ({ day: row.day, amount: convertRow(row.cost, row, currency, reading) }));
  const backs = of(({ proceeds }) => proceeds).map(({ row, currency }) => ({ day: row.day, amount: convertRow(row.amount, row, currency, reading) }));
  const until = (rows: readonly { day: Day; amount: Answer<Minor> }[], end: Day) => total(rows.filter(({ day }) => day <= end).map(({ amount }) => amount));
  const days = monthEnds(costs.map(({ day }) => day).sort()[0], asOf);
  const values = positions.map((position) => valuesOn(position, days, reading));
  return days.map((day, i) => {
    const [invested, returned] = [until(costs, day), until(backs, day)];
    return { day, invested, returned, value: total(values.map((own) => own[i] as Answer<Minor>)), net: combine(returned, invested, (a, b) => asMinor(a - b)) };
  });
}
