import { known, unknown, type Answer } from "#lib/answer.ts";
import { readAmount } from "#lib/format/read-number.ts";
import { type Currency, isMinor, type Minor, minorDigits } from "#lib/money.ts";

/** What a person types for an amount, exactly: "1,234.50" and "$1.2m" are read, a tenth of a cent is refused. */
export function readMinor(typed: string, currency: Currency | null): Answer<Minor> {
  const major = readAmount(typed);
  if (!major.known) return major;
  const digits = minorDigits(currency);
  const scaled = Number((major.value * 10 ** digits).toPrecision(15));
  if (Math.abs(scaled) > 9e15) return unknown(`"${typed.trim()}" is more than can be kept.`);
  if (!isMinor(scaled)) return unknown(digits === 0 ? `"${typed.trim()}" has a fraction, and ${currency ?? "this currency"} has none.` : `"${typed.trim()}" is finer than the smallest coin: give at most ${digits} decimals.`);
  return known((scaled === 0 ? 0 : scaled) as Minor);
}
