import { decimalEvidence, lexAmount, plainDecimal, type DecimalSign } from "./amount-text.ts";
import { isoCurrency } from "./currency-codes.ts";
import { lexDate, looksLikeDate, plainCell } from "./day-text.ts";
import { directionOf, plainHeader } from "./column-names.ts";
import type { Row } from "./tokenize.ts";

/** What the cells of one column are, over the rows of the body that hold a date. */
export type ColumnProfile = {
  index: number;
  name: string | null;
  filled: number;
  dates: number;
  stamps: number;
  amounts: number;
  /** Cells with exactly two digits after the decimal sign. */
  cents: number;
  negatives: number;
  signed: number;
  symbols: number;
  codes: number;
  words: number;
  /** Cells that say whether money leaves or arrives. */
  flags: number;
  length: number;
  distinct: Set<string>;
};

const DISTINCT = 64;

/** Profiles every column; `names` are the header cells, or null where the file has no header. */
export function profileColumns(rows: readonly Row[], names: readonly string[] | null): ColumnProfile[] {
  const width = rows.reduce((w, r) => Math.max(w, r.cells.length), names?.length ?? 0);
  const profiles = Array.from({ length: Math.min(width, 400) }, (_, index) => emptyProfile(index, names?.[index] ?? null));
  for (const { cells } of rows) for (const profile of profiles) addCell(profile, cells[profile.index] ?? "");
  return profiles;
}

const emptyProfile = (index: number, name: string | null): ColumnProfile => ({
  index, name, filled: 0, dates: 0, stamps: 0, amounts: 0, cents: 0, negatives: 0, signed: 0, symbols: 0, codes: 0, words: 0, flags: 0, length: 0, distinct: new Set(),
});

function addCell(profile: ColumnProfile, cell: string): void {
  const text = plainCell(cell);
  if (text === "") return;
  profile.filled++;
  profile.length += text.length;
  if (profile.distinct.size < DISTINCT) profile.distinct.add(text);
  if (/^\d{8}$/.test(text)) profile.stamps++;
  if (looksLikeDate(text)) profile.dates++;
  if (/^\p{L}{3}$/u.test(text) && isoCurrency(text)) profile.codes++;
  if (/\p{L}{2}/u.test(text)) profile.words++;
  if (text.length < 16 && directionOf(text) !== null) profile.flags++;
  const amount = amountIn(text);
  if (!amount) return;
  profile.amounts++;
  if (/[.,]\d{2}$/.test(amount.core)) profile.cents++;
  if (amount.negative) profile.negatives++;
  if (amount.signed) profile.signed++;
  if (amount.symbol) profile.symbols++;
}

/** An amount of money rather than an identifier: no leading zeros, at most 12 digits before the decimal sign. */
function amountIn(text: string) {
  const first = text.split(/<br\s*\/?>|\n/i)[0] as string;
  const amount = lexAmount(first);
  if (!amount || (plainDecimal(amount.core, ".") === null && plainDecimal(amount.core, ",") === null)) return null;
  return /^0\d/.test(amount.core) || /^\d{13,}/.test(amount.core) ? null : amount;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Eight digits are a date only in a column that is named as one, or where nothing is named. */
export function isDateColumn(p: ColumnProfile): boolean {
  if (share(p.dates, p.filled) < 0.8) return false;
  return p.name === null || p.stamps < p.filled * 0.8 || /dat|day|tag|dag|fecha|日|posted|booked|created|time/.test(plainHeader(p.name));
}
export const isAmountColumn = (p: ColumnProfile): boolean => share(p.amounts, p.filled) >= 0.75 && !isDateColumn(p);
export const centShare = (p: ColumnProfile): number => share(p.cents, p.amounts);

type Votes = Record<DecimalSign, number>;

/** The decimal sign of the money columns by all their cells, then by the other figures of the file; `sure` is false where none proves it. */
export function decideDecimal(rows: readonly Row[], columns: readonly number[], english: boolean): { decimal: DecimalSign; sure: boolean } {
  const proven: Votes = { ".": 0, ",": 0 };
  const open: Votes = { ".": 0, ",": 0 };
  let plain = 0;
  for (const { cells } of rows) {
    for (const column of columns) {
      const core = lexAmount(cells[column] ?? "")?.core;
      if (!core) continue;
      const sign = decimalEvidence(core);
      if (sign) proven[sign]++;
      else if (core.includes(".")) open["."]++;
      else if (core.includes(",")) open[","]++;
      else plain++;
    }
  }
  if (proven["."] !== proven[","]) return { decimal: proven["."] > proven[","] ? "." : ",", sure: true };
  if (open["."] + open[","] === 0) return { decimal: ".", sure: true };
  const elsewhere = otherFigures(rows);
  if (elsewhere["."] !== elsewhere[","]) return { decimal: elsewhere["."] > elsewhere[","] ? "." : ",", sure: false };
  // Three digits after every single point, in English, are decimals; after a comma, or where some amounts have none, thousands.
  if (open["."] > open[","]) return { decimal: english && plain === 0 ? "." : ",", sure: false };
  return { decimal: ".", sure: false };
}

function otherFigures(rows: readonly Row[]): Votes {
  const votes: Votes = { ".": 0, ",": 0 };
  for (const { cells } of rows.slice(0, 500)) {
    for (const cell of cells) {
      if (!/^[-+]?[\d.,]+$/.test(cell) || looksLikeDate(cell)) continue;
      const sign = decimalEvidence(cell.replace(/^[-+]/, ""));
      if (sign && plainDecimal(cell.replace(/^[-+]/, ""), sign) !== null) votes[sign]++;
    }
  }
  return votes;
}

/** True where a row has both a whole-cell date and a whole-cell amount, as a booking has. */
export function looksLikeBooking(row: Row): boolean {
  let dates = 0;
  let amounts = 0;
  for (const cell of row.cells) {
    if (cell.length > 60 || cell === "") continue;
    if (lexDate(cell) !== null && looksLikeDate(cell)) dates++;
    else if (amountIn(plainCell(cell)) !== null) amounts++;
  }
  return dates > 0 && amounts > 0;
}
