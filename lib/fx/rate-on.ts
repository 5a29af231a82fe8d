import { type Answer, known, unknown } from "#lib/answer.ts";
import { type Day, daysBetween } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Rates } from "./rates.ts";

/** A rate is carried over weekends and holidays; the ECB's longest gap is 5 days, so 7 hides no missing week. */
export const CARRY_DAYS = 7;

/** Units for one euro on that day, or the last one at most 7 days before it; unknown outside the file's days. */
export function rateOn(rates: Rates, currency: Currency, day: Day): Answer<{ rate: string; day: Day }> {
  if (currency === "EUR") return known({ rate: "1", day });
  const series = rates.byCurrency.get(currency);
  if (!series) return unknown(`${rates.name} has no rate for ${currency}.`);
  if (day > rates.lastDay) return unknown(`${rates.name} ends on ${rates.lastDay}: there is no rate for ${currency} on ${day}. Load newer rates.`);
  const index = lastAtOrBefore(series.days, day);
  const found = series.days[index];
  if (found === undefined) return unknown(`${rates.name} has no rate for ${currency} on ${day}: its first is of ${series.days[0] ?? rates.firstDay}.`);
  if (daysBetween(found, day) > CARRY_DAYS) {
    return unknown(`${rates.name} has no rate for ${currency} on ${day}: the last one before it is of ${found}, more than ${CARRY_DAYS} days earlier.`);
  }
  return known({ rate: series.rates[index] as string, day: found });
}

function lastAtOrBefore(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
