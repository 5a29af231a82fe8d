import { type Answer, known, unknown } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import { isRate, type Rates } from "#lib/fx/rates.ts";
import { type Currency, type Minor, roundToMinor, toMajor } from "#lib/money.ts";
import type { StatedRate } from "#lib/portfolio/returns/ledger-rows.ts";

/** The rates of exchange that a book is read with, and the currency that it is read in. */
export type Reading = { currency: Currency; rates: Rates | null };
type Row = { currency: Currency; rate: StatedRate | null; day: Day };

/** An amount in the book's currency at its own day: by the row's stated rate where the book is in the fund's currency, otherwise by the day's. */
export function convertRow(amount: Minor, row: Row, fundCurrency: Currency, { currency, rates }: Reading): Answer<Minor> {
  if (row.currency === currency) return known(amount);
  if (row.rate !== null && fundCurrency === currency) {
    if (!isRate(row.rate.rate)) return unknown(`${row.rate.rate} is not a rate.`);
    return known(roundToMinor(toMajor(amount, row.currency) * Number(row.rate.rate), currency));
  }
  const there = convert(amount, row.currency, currency, row.day, rates);
  return there.known ? known(there.value.amount) : there;
}
