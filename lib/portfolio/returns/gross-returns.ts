import { type Answer, known, mapAnswer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { asMinor, type Currency, type Minor, toMajor } from "#lib/money.ts";
import { type Irr, irrOf } from "#lib/portfolio/irr/irr.ts";
import type { DatedFlow } from "#lib/portfolio/irr/net-flows.ts";
import { multiplesOf } from "#lib/portfolio/multiples/multiples.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import { type Position, total, valueOn } from "#lib/portfolio/returns/position-value.ts";

/**
 * Before fees and carry, in the book's currency: cost and proceeds at the rates of their days, value at the as-of rate.
 * `exchangeGain`: the part of the gain that rates made, sum of cost x (rate now - rate then) less that of proceeds; for a holding that
 * has ended, now is the day of its end.
 */
export type GrossReturns = {
  invested: Answer<Minor>;
  returned: Answer<Minor>;
  value: Answer<Minor>;
  /** What the holdings whose value is known are worth, beside those that are in no sum and why; null where all are known. */
  valueAtLeast: { amount: Minor; without: number; why: string[] } | null;
  /** Cost not yet returned, 0 at least. */
  exposure: Answer<Minor>;
  moic: Answer<number>;
  grossIrr: Answer<Irr>;
  exchangeGain: Answer<Minor>;
  flowIds: string[];
  markIds: string[];
  /** Companies held at cost because nothing was ever valued. */
  atCost: string[];
};

/** Any set of positions: one company's, a vintage's, all. */
export function grossReturns(positions: readonly Position[], asOf: Day, reading: Reading): GrossReturns {
  const { currency } = reading;
  const rows = positions.flatMap((position) => {
    const shared = { fundCurrency: position.fundCurrency, until: endOf(position, asOf) ?? asOf };
    return [
      ...position.investments.filter(({ day }) => day <= asOf).map((row) => ({ ...row, ...shared, signed: asMinor(-row.cost) })),
      ...position.proceeds.filter(({ day }) => day <= asOf).map((row) => ({ ...row, ...shared, signed: row.amount })),
    ];
  });
  const then = rows.map((row) => convertRow(row.signed, row, row.fundCurrency, reading));
  const now = rows.map((row) => convertRow(row.signed, { ...row, day: row.until, rate: null }, row.fundCurrency, reading));
  const values = positions.map((position) => valueOn(position, asOf, reading));
  const invested = mapAnswer(total(then.filter((_, i) => "cost" in (rows[i] as object))), (sum) => asMinor(-sum));
  const returned = total(then.filter((_, i) => !("cost" in (rows[i] as object))));
  const value = total(values.map((each) => each.value));
  const spent = total(then);
  const flows: Answer<DatedFlow[]> = !spent.known ? spent : mapAnswer(value, (sum) => [
    ...rows.map((row, i): DatedFlow => [row.day, majorOf(then[i], currency)]),
    [asOf, toMajor(sum, currency)],
  ]);
  return {
    invested, returned, value, valueAtLeast: atLeast(values.map((each) => each.value)),
    exposure: exposureOf(positions, asOf, reading),
    moic: moicOf(invested, returned, value),
    grossIrr: mapAnswer(flows, irrOf),
    exchangeGain: combine(spent, total(now), (a, b) => a - b),
    flowIds: rows.map(({ id }) => id),
    markIds: values.flatMap(({ markId }) => markId ?? []),
    atCost: positions.flatMap(({ companyId }, i) => (values[i]?.basis === "cost" ? [companyId] : [])),
  };
}

/** The sum of what is known, beside how many are not and why; null where all are. */
export function atLeast(values: readonly Answer<Minor>[]): GrossReturns["valueAtLeast"] {
  const reasons = values.flatMap((value) => (value.known ? [] : [value.why]));
  return reasons.length === 0 ? null : { amount: asMinor(values.reduce((sum, value) => sum + (value.known ? value.value : 0), 0)), without: reasons.length, why: [...new Set(reasons)] };
}

/** The day on which an exit or a write-off ended the holding; null where it goes on, or was bought anew since. */
export function endOf({ investments, proceeds }: Position, asOf: Day): Day | null {
  const ended = proceeds.filter(({ day, kind }) => day <= asOf && (kind === "exit" || kind === "write-off")).map(({ day }) => day).sort().at(-1);
  return ended === undefined || investments.some(({ day }) => day > ended && day <= asOf) ? null : ended;
}

const majorOf = (answer: Answer<Minor> | undefined, currency: Currency): number => (answer?.known ? toMajor(answer.value, currency) : NaN);

export const combine = (a: Answer<Minor>, b: Answer<Minor>, join: (a: number, b: number) => number): Answer<Minor> => (!a.known ? a : mapAnswer(b, (value) => asMinor(join(a.value, value))));

/** A company that gave back more than it cost exposes nothing, and covers no other's cost. */
export function exposureOf(positions: readonly Position[], asOf: Day, reading: Reading): Answer<Minor> {
  return total(positions.map((position) => {
    if (endOf(position, asOf) !== null) return known(asMinor(0));
    const { fundCurrency, investments, proceeds } = position;
    const cost = total(investments.filter(({ day }) => day <= asOf).map((row) => convertRow(row.cost, row, fundCurrency, reading)));
    const back = total(proceeds.filter(({ day }) => day <= asOf).map((row) => convertRow(row.amount, row, fundCurrency, reading)));
    return combine(cost, back, (paid, returned) => Math.max(0, paid - returned));
  }));
}

function moicOf(invested: Answer<Minor>, returned: Answer<Minor>, value: Answer<Minor>): Answer<number> {
  if (!invested.known) return invested;
  if (!returned.known) return returned;
  return value.known ? multiplesOf({ paidIn: null, distributed: returned.value, nav: value.value, invested: invested.value }).moic : value;
}
