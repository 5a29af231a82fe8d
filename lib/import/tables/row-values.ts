import { decimalEvidence, lexAmount, plainDecimal } from "#lib/import/amount-text.ts";
import { isoCurrency } from "#lib/import/currency-codes.ts";
import { plainCell, readDay } from "#lib/import/day-text.ts";
import type { Row } from "#lib/import/tokenize.ts";
import type { Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMajorPlain } from "#lib/format/money.ts";
import { asMinor, type Currency, isMinor, type Minor, minorDigits, parseDecimal, toMajor } from "#lib/money.ts";
import type { Operand, Source, TableMapping } from "./mapping.ts";

/** Words that stand for "nothing here". */
const BLANKS = new Set(["", "-", "--", "\u2013", "\u2014", "n/a", "na", "n.a.", "null", "none", "nan", "#n/a", "unknown", "?", "tbd", "k.a."]);
export const isBlankCell = (cell: string): boolean => BLANKS.has(cell.trim().toLowerCase());

/** Reads the cells of one row by a mapping; what cannot be read is gathered in `faults`, each naming its column. */
export class RowValues {
  readonly faults: string[] = [];

  constructor(
    private readonly row: Row,
    private readonly header: readonly string[],
    private readonly mapping: Pick<TableMapping, "decimal" | "dateOrder" | "scale" | "currency">,
  ) {}

  cell(column: number): string {
    return plainCell(this.row.cells[column] ?? "");
  }

  fault(column: number, problem: string): null {
    this.faults.push(`${this.header[column]?.trim() || `column ${column + 1}`} is "${short(this.cell(column))}", ${problem}`);
    return null;
  }

  text(source: Source | null): string | null {
    if (source === null) return null;
    if (source.from === "constant") return source.text.trim() || null;
    if (source.from === "column") return isBlankCell(this.cell(source.column)) ? null : this.cell(source.column);
    if (source.from !== "text") return null;
    const whole = source.template
      .replace(/\[([^[\]]*\{(\d+)(?::\w+)?\}[^[\]]*)\]/g, (_, inner: string, column: string) => (isBlankCell(this.cell(Number(column))) ? "" : inner))
      .replace(/\{(\d+)(?::(\w+))?\}/g, (_, column: string, as: string | undefined) => this.worded(this.cell(Number(column)), as));
    return whole.trim() || null;
  }

  /** A cell within a text, "as" money or a day the way people read them; what is neither stays as it stands. */
  private worded(cell: string, as: string | undefined): string {
    if (as === "day") {
      const day = readDay(cell, this.mapping.dateOrder);
      return day === null ? cell : formatDay(day);
    }
    const currency = as === "money" ? this.currency(this.mapping.currency, null) : null;
    const amount = currency === null ? cell : amountOf(cell, currency, this.mapping);
    return currency === null || typeof amount === "string" ? cell : formatMajorPlain(toMajor(amount, currency), currency);
  }

  day(source: Source | null): Day | null {
    const text = this.text(source);
    if (text === null) return null;
    return readDay(text, this.mapping.dateOrder) ?? this.problem(source, "not a date");
  }

  currency(source: Source | null, fallback: Currency | null): Currency | null {
    const text = this.text(source);
    return text === null ? fallback : (isoCurrency(text) ?? this.problem(source, "not the code of a currency"));
  }

  /** Minor units of `currency`; null where blank, or where a part of a derivation is. */
  amount(source: Source | undefined | null, currency: Currency): Minor | null {
    if (!source) return null;
    if (source.from === "column") return this.operand(source, currency);
    if (source.from === "negated") return added([this.operand(source.of, currency)], [-1]);
    if (source.from === "sum") return added(source.of.map((one) => this.operand(one, currency)), source.of.map(() => 1));
    if (source.from === "difference") return added([this.operand(source.plus, currency), this.operand(source.minus, currency)], [1, -1]);
    const text = this.text(source);
    const value = text === null ? null : parseDecimal(text, minorDigits(currency));
    return typeof value === "number" ? value : null;
  }

  operand({ column, blank }: Operand, currency: Currency): Minor | null {
    const text = this.cell(column);
    if (isBlankCell(text)) return blank === "zero" ? asMinor(0) : null;
    const result = amountOf(text, currency, this.mapping);
    return typeof result === "number" ? result : this.fault(column, result);
  }

  private problem(source: Source | null, problem: string): null {
    if (source?.from === "column") return this.fault(source.column, problem);
    this.faults.push(`"${short(this.text(source) ?? "")}" is ${problem}`);
    return null;
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}...` : text);

function added(amounts: readonly (Minor | null)[], signs: readonly number[]): Minor | null {
  let sum = 0;
  for (const [index, amount] of amounts.entries()) {
    if (amount === null) return null;
    sum += amount * (signs[index] as number);
  }
  return isMinor(sum) ? asMinor(sum) : null;
}

const SUFFIX: Record<string, number> = { k: 3, thousand: 3, m: 6, mn: 6, mio: 6, mm: 6, million: 6, bn: 9, b: 9, mrd: 9, billion: 9 };

/** The amount in minor units, or what is wrong with it. "1.2M", "(3,400)", "$5k" and "1.234,50 EUR" all are amounts. */
export function amountOf(text: string, currency: Currency, { decimal, scale }: Pick<TableMapping, "decimal" | "scale">): Minor | string {
  if (decimal === "." && scale === 0 && /^-?\d{1,15}(\.\d{1,2})?$/.test(text)) {
    const value = parseDecimal(text, minorDigits(currency));
    if (typeof value === "number") return value;
  }
  const suffix = /^(.*[\d)])\s*(k|thousand|m|mn|mio\.?|mm|million|bn|b|mrd\.?|billion)(\)?)$/i.exec(text.trim());
  const power = suffix ? (SUFFIX[(suffix[2] as string).toLowerCase().replace(".", "")] as number) : scale;
  const written = lexAmount(suffix ? `${suffix[1]}${suffix[3]}` : text);
  if (!written) return "not an amount";
  if (written.currency !== null && written.currency !== currency) return `an amount in ${written.currency}, not in ${currency}`;
  const plain = plainDecimal(written.core, decimalEvidence(written.core) ?? decimal);
  if (plain === null) return "not an amount";
  const digits = minorDigits(currency);
  const value = parseDecimal(withoutNoise(shifted(plain, power), digits), digits);
  if (value === "too-fine") return `finer than ${currency} is counted`;
  if (value === "too-large") return "too large";
  if (value === "not-a-number") return "not an amount";
  return asMinor(written.negative ? -value : value);
}

/** A program's binary fraction written out ("3007.9700000000003", "0.57999999999999996") is the decimal that it stands for. */
function withoutNoise(plain: string, digits: number): string {
  const match = /^(\d*)\.(\d*?)(0{6,}\d{0,3}|9{6,}\d{0,3})$/.exec(plain);
  if (!match || (match[2] as string).length > digits || plain.length < 16) return plain;
  const [, whole = "", part = "", noise = ""] = match;
  if (noise.startsWith("0")) return `${whole}.${part}`;
  const up = (BigInt(whole + part) + 1n).toString().padStart(part.length + 1, "0");
  return part === "" ? up : `${up.slice(0, -part.length)}.${up.slice(-part.length)}`;
}

/** Moves the decimal point of a plain decimal to the right, exactly. */
function shifted(plain: string, power: number): string {
  if (power === 0) return plain;
  const [whole = "", part = ""] = plain.split(".");
  const digits = part.padEnd(power, "0");
  return `${whole}${digits.slice(0, power)}.${digits.slice(power) || "0"}`;
}
