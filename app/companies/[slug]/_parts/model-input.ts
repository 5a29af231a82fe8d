import { readMinor } from "#lib/format/read-minor.ts";
import { readPercent } from "#lib/format/read-number.ts";
import type { Currency, Minor } from "#lib/money.ts";

/** What was typed in an address for an amount: null where nothing was, or why it cannot be read. */
export function typedAmount(text: string | null, currency: Currency): { value: Minor | null; fault: string | null } {
  if (text === null || text.trim() === "") return { value: null, fault: null };
  const read = readMinor(text, currency);
  if (!read.known) return { value: null, fault: read.why };
  return read.value > 0 ? { value: read.value, fault: null } : { value: null, fault: "must be more than 0" };
}

export function typedPercent(text: string | null): { value: number | null; fault: string | null } {
  if (text === null || text.trim() === "") return { value: null, fault: null };
  const read = readPercent(text);
  if (!read.known) return { value: null, fault: read.why };
  return read.value >= 0 && read.value < 1 ? { value: read.value, fault: null } : { value: null, fault: "must be below 100%" };
}
