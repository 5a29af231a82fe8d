import { asMinor, minorDigits, parseDecimal, type Currency, type Minor } from "#lib/money.ts";
import { lexAmount, plainDecimal, type DecimalSign } from "./amount-text.ts";

/** The amount in minor units of `currency`, or a sentence saying why it cannot be taken. Exact: a lost digit is a fault. */
export function readAmount(cell: string, decimal: DecimalSign, currency: Currency | null): Minor | string {
  const digits = minorDigits(currency);
  const quick = quickAmount(cell, decimal, digits);
  if (quick !== null) return quick;
  const parts = cell.split(/<br\s*\/?>|\n/i).filter((p) => p.trim() !== "");
  if (parts.length > 1) return readParts(parts, cell, decimal, currency);
  const written = lexAmount(cell);
  const plain = written && plainDecimal(written.core, decimal);
  if (!written || plain === null) return `amount "${short(cell)}" is no number with "${decimal}" as its decimal sign`;
  const minor = parseDecimal(plain, digits);
  if (minor === "too-fine") return `amount "${short(cell)}" is finer than the minor unit${currency ? ` of ${currency}` : ""}`;
  if (minor === "too-large") return `amount "${short(cell)}" is too large`;
  if (minor === "not-a-number") return `amount "${short(cell)}" is no number`;
  return written.negative ? asMinor(-minor) : minor;
}

/** Several amounts in one cell: a total and its parts, which must add up. */
function readParts(parts: readonly string[], cell: string, decimal: DecimalSign, currency: Currency | null): Minor | string {
  const amounts = parts.map((p) => readAmount(p, decimal, currency));
  const [total, ...rest] = amounts;
  if (typeof total !== "number" || amounts.some((a) => typeof a === "string")) return `amount "${short(cell)}" is no number`;
  const sum = (rest as Minor[]).reduce((s: number, a) => s + a, 0);
  return sum === total ? total : `amount "${short(cell)}" holds several amounts that do not add up`;
}

/** "-1234.56" without a regular expression, since that is nearly every cell of nearly every file; null for all else. */
function quickAmount(cell: string, decimal: DecimalSign, digits: number): Minor | null {
  const length = cell.length;
  if (length === 0 || length > 14) return null;
  const point = decimal === "." ? 46 : 44;
  let i = 0;
  const negative = cell.charCodeAt(0) === 45;
  if (negative) i = 1;
  let value = 0;
  let fraction = -1;
  for (; i < length; i++) {
    const c = cell.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      if (fraction === digits) return null;
      value = value * 10 + (c - 48);
      if (fraction >= 0) fraction++;
    } else if (c === point && fraction < 0 && i > (negative ? 1 : 0)) fraction = 0;
    else return null;
  }
  if (i === (negative ? 1 : 0)) return null;
  for (let f = Math.max(0, fraction); f < digits; f++) value *= 10;
  return (negative && value !== 0 ? -value : value) as Minor;
}

const short = (cell: string): string => (cell.trim().length > 40 ? `${cell.trim().slice(0, 40)}...` : cell.trim());
