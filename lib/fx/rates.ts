import { type Day, FOREVER } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";

/** Units of a currency for one euro on one day, as exact decimal text. */
export type EuroRate = { currency: Currency; day: Day; rate: string };

/** Where rates come from and which days they speak for; `name` is shown beside every converted amount. */
export type RateSource = { name: string; firstDay: Day; lastDay: Day };

/** Rates by currency, days rising; built once, read by binary search. */
export type Rates = RateSource & { readonly byCurrency: ReadonlyMap<Currency, { days: readonly Day[]; rates: readonly string[] }> };

const DECIMAL = /^\d+(\.\d+)?$/;
/** A positive plain decimal: a rate of 0 would make every amount worthless. */
export const isRate = (text: string): boolean => DECIMAL.test(text) && /[1-9]/.test(text);

/** Gathers rows in any order; of two rates for one day the later row wins. First and last day follow from the rows unless given. */
export function ratesFrom(name: string, rows: Iterable<EuroRate>, span?: { firstDay: Day; lastDay: Day }): Rates {
  const byDay = new Map<Currency, Map<Day, string>>();
  let firstDay: Day | null = span?.firstDay ?? null;
  let lastDay: Day | null = span?.lastDay ?? null;
  for (const row of rows) {
    if (!isRate(row.rate)) throw new RangeError(`${row.rate} is not a rate`);
    const days = byDay.get(row.currency) ?? new Map<Day, string>();
    byDay.set(row.currency, days.set(row.day, row.rate));
    if (firstDay === null || (!span && row.day < firstDay)) firstDay = row.day;
    if (lastDay === null || (!span && row.day > lastDay)) lastDay = row.day;
  }
  const byCurrency = new Map([...byDay].map(([code, days]) => {
    const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
    return [code, { days: sorted.map(([day]) => day), rates: sorted.map(([, rate]) => rate) }];
  }));
  return { name, firstDay: firstDay ?? FOREVER, lastDay: lastDay ?? ("0001-01-01" as Day), byCurrency };
}
