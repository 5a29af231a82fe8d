import { type Answer, known, unknown } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { asMinor, type Currency, type Minor, MINOR_LIMIT, minorDigits } from "#lib/money.ts";
import { rateOn } from "./rate-on.ts";
import type { Rates } from "./rates.ts";

/** What one amount is in another currency, and how that was found. `rate` is units of `to` for one of `from`, 12 significant digits. */
export type Conversion = { amount: Minor; rate: string; rateDay: Day; source: string };

const RATE_DIGITS = 12;
const RATE_DECIMALS = 24;

/**
 * amount x (to per euro) / (from per euro), exactly, then rounded half to even to the minor unit of `to`.
 * Unknown where a rate is missing: never taken as 1, never as 0. `rateDay` is the older of the two rates' days.
 */
export function convert(amount: Minor, from: Currency, to: Currency, day: Day, rates: Rates | null): Answer<Conversion> {
  if (from === to) return known({ amount, rate: "1", rateDay: day, source: "same currency" });
  if (!rates) return unknown(`There are no exchange rates, so ${from} cannot be turned into ${to}.`);
  const a = rateOn(rates, from, day);
  if (!a.known) return a;
  const b = rateOn(rates, to, day);
  if (!b.known) return b;
  const fromRate = fraction(a.value.rate);
  const toRate = fraction(b.value.rate);
  const up = toRate.units * fromRate.scale;
  const down = fromRate.units * toRate.scale;
  const digits = minorDigits(to) - minorDigits(from);
  const exact = divideHalfEven(BigInt(amount) * up * 10n ** BigInt(Math.max(0, digits)), down * 10n ** BigInt(Math.max(0, -digits)));
  if (exact > BigInt(MINOR_LIMIT) || exact < -BigInt(MINOR_LIMIT)) return unknown(`The amount is too large to be held in ${to}.`);
  return known({
    amount: asMinor(Number(exact)),
    rate: significant(up, down),
    rateDay: a.value.day < b.value.day ? a.value.day : b.value.day,
    source: rates.name,
  });
}

function fraction(decimal: string): { units: bigint; scale: bigint } {
  const [whole = "", part = ""] = decimal.split(".");
  return { units: BigInt(whole + part), scale: 10n ** BigInt(part.length) };
}

/** Nearest integer of n / d (d > 0); a tie goes to the even one, so that many small conversions do not drift. */
export function divideHalfEven(n: bigint, d: bigint): bigint {
  const positive = n < 0n ? -n : n;
  const whole = positive / d;
  const twice = (positive % d) * 2n;
  const rounded = twice > d || (twice === d && whole % 2n === 1n) ? whole + 1n : whole;
  return n < 0n ? -rounded : rounded;
}

function significant(up: bigint, down: bigint): string {
  const text = ((up * 10n ** BigInt(RATE_DECIMALS)) / down).toString().padStart(RATE_DECIMALS + 1, "0");
  const whole = text.slice(0, -RATE_DECIMALS);
  const part = text.slice(-RATE_DECIMALS);
  const leading = whole === "0" ? /^0*/.exec(part)?.[0].length ?? 0 : 0;
  const places = whole === "0" ? leading + RATE_DIGITS : Math.max(0, RATE_DIGITS - whole.length);
  const decimals = part.slice(0, places).replace(/0+$/, "");
  return decimals ? `${whole}.${decimals}` : whole;
}
