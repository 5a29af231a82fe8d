import { currencySign, formatMoneyExact } from "#lib/format/money.ts";
import { readMinor } from "#lib/format/read-minor.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { Column } from "./grid-columns.ts";

/** Amount without sign and without empty cents: "64,200", "64,200.50". */
export function cellText(value: Minor | number | null, currency: Currency, count: boolean | undefined): string {
  if (value === null) return "";
  if (count) return String(value);
  const text = formatMoneyExact(value as Minor, currency).replace(currencySign(currency), "");
  return text.replace(/\.0+$/, "");
}

/** What is wrong with what was typed, null where it can be sent. */
export function faultOf(typed: string, column: Column, currency: Currency): string | null {
  if (typed.trim() === "") return null;
  if (column.count) return /^\d+$/.test(typed.trim()) ? null : `"${typed.trim()}" is not a number of people: give a whole number.`;
  const read = readMinor(typed, currency);
  if (!read.known) return read.why;
  if (column.positive && read.value < 0) return `${column.label} cannot be below 0. ${column.key === "expenses" ? "A refund lowers the expenses it belongs to." : ""}`.trim();
  return null;
}
