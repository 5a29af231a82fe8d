import type { ChainFit } from "./balance-chain.ts";
import { decideDecimal, isAmountColumn, looksLikeBooking, profileColumns, type ColumnProfile } from "./column-profile.ts";
import { plainHeader } from "./column-names.ts";
import { decideOrder } from "./date-order.ts";
import { looksLikeDate, serialDay } from "./day-text.ts";
import type { Delimiter } from "./delimiter.ts";
import { chooseMovement } from "./choose-movement.ts";
import { fileCurrency } from "./file-currency.ts";
import { findLayout, isBlank, layoutSignature, type Layout } from "./layout.ts";
import { summaryRow } from "./row-words.ts";
import type { StatementMapping } from "./statement-types.ts";
import { emptyHalf, gapFilling, isPlainlyMoney, rankUnnamed, suggestColumns, type ColumnSuggestion } from "./suggest-columns.ts";
import type { Row } from "./tokenize.ts";

/** A reading of the file by its evidence; `mapping` is null where the file is a table without dates and amounts of money. */
export type Suggestion = { layout: Layout; mapping: StatementMapping | null; signature: string; warnings: string[]; fit: ChainFit | null };

// Enough rows to decide what the columns are; order and decimal sign are decided by all rows given.
const SAMPLE = 3000;

/** Suggests how to read the rows of a delimited file. */
export function suggestMapping(rows: readonly Row[], source: { encoding: string; delimiter: Delimiter }): Suggestion {
  const layout = findLayout(rows);
  const header = layout.header === null ? null : ((rows[layout.header] as Row).cells);
  const written = rows.slice(layout.body).filter((r) => !isBlank(r));
  const serial = header === null || written.some((r) => r.cells.some(looksLikeDate)) ? [] : serialColumns(written, header);
  const body = serial.length === 0 ? written : written.map((r) => ({ ...r, cells: r.cells.map((cell, i) => (serial.includes(i) ? (serialDay(cell) ?? cell) : cell)) }));
  const dated = body.filter((r) => r.cells.some(looksLikeDate));
  const bookings = dated.filter((r) => looksLikeBooking(r) && summaryRow(r.cells.find((c) => c.trim() !== "") ?? "") === null);
  const sample = inWidth(bookings.length > 0 ? bookings : dated, header).slice(0, SAMPLE);
  const signature = layoutSignature(header, sample[0] ?? body[0], source.delimiter);
  const table = (): Suggestion => ({ layout, mapping: null, signature, warnings: [], fit: null });
  const profiles = profileColumns(sample, header);
  shareNames(profiles);
  const bodyless = body.length === 0;
  if (!bodyless && sample.length === 0) return table();
  const found = suggestColumns(profiles, bodyless);
  if (!found) return table();
  const warnings: string[] = [];
  if (!found.named && !guessMoney(found, profiles, sample)) return table();
  const english = header === null || header.some((h) => /\b(date|description|amount|balance)\b/.test(plainHeader(h)));
  const moneyColumns = [...new Set([found.columns.amount, found.columns.debit, found.columns.credit, found.columns.balance, ...(header ? [] : found.amountCandidates)])].filter((c) => c !== null);
  const { decimal, sure } = decideDecimal(dated, moneyColumns, english);
  if (!sure) warnings.push(`Assumed that "${decimal === "." ? "," : "."}" separates thousands: no amount in the file proves it.`);
  const order = decideOrder(dateCells(dated, found.columns), {
    decimalComma: decimal === ",",
    dollars: sample.slice(0, 50).some((r) => r.cells.some((c) => c.includes("$") || c === "USD")),
    english,
  });
  const movement = chooseMovement(sample, profiles, found, decimal, order.order, rows.slice(0, layout.header ?? layout.body).flatMap((r) => r.cells));
  if (!movement) return table();
  warnings.push(...movement.warnings);
  if (serial.length > 0) warnings.push("The numbers of the date column are read as a spreadsheet's day numbers, counted from 1899-12-30.");
  const columns = { ...found.columns, ...movement.columns };
  if (!order.sure) warnings.push(`Assumed that dates are written ${order.order === "dmy" ? "day/month/year" : order.order === "mdy" ? "month/day/year" : "year-month-day"}: ${order.why}.`);
  const mapping: StatementMapping = {
    ...source,
    headerLine: layout.header === null ? null : (rows[layout.header] as Row).line,
    preambleLines: ((rows[layout.header ?? layout.body]?.line ?? 1) as number) - 1,
    headers: header ?? [],
    columns,
    dateOrder: serial.length > 0 ? "serial" : order.order,
    decimal,
    sign: movement.sign,
    debitSign: movement.debitSign,
    creditSign: movement.creditSign,
    fee: movement.fee,
    currency: columns.currency === null || profiles[columns.currency]?.filled === 0 ? fileCurrency(rows, layout, columns, sample) : null,
  };
  return { layout, mapping, signature, warnings, fit: movement.fit };
}

const DATE_TITLE = /(date|datum|data|dato|fecha|дата)\b|дата$|^(day|tag|dag|jour|giorno|dia|日付|日期)$/;

/** Columns that are named as dates and hold a spreadsheet's day numbers in every row that fills them. */
function serialColumns(body: readonly Row[], header: readonly string[]): number[] {
  return header.flatMap((name, i) => {
    const cells = DATE_TITLE.test(plainHeader(name)) ? body.map((r) => r.cells[i] ?? "").filter((cell) => cell.trim() !== "") : [];
    return cells.length > 0 && cells.every((cell) => serialDay(cell) !== null) ? [i] : [];
  });
}

/** One title over two columns, a currency code and its amount: the blank one takes the name, the other is the currency. */
function shareNames(profiles: readonly ColumnProfile[]): void {
  profiles.forEach((profile, i) => {
    const before = profiles[i - 1];
    if (profile.name?.trim() !== "" || !before || before.codes === 0 || before.codes < before.filled || !isAmountColumn(profile)) return;
    profile.name = before.name;
    before.name = "Currency";
  });
}

/** Rows that are no wider than the header: an unquoted delimiter shifts the cells of the others. */
function inWidth(rows: readonly Row[], header: readonly string[] | null): readonly Row[] {
  const fitting = header === null ? rows : rows.filter((r) => r.cells.slice(header.length).every((c) => c.trim() === ""));
  return fitting.length > 0 ? fitting : rows;
}

/** Date cells as they decide the order: those of the booking date first, the others of a row only beside it. */
function dateCells(rows: readonly Row[], columns: StatementMapping["columns"]): string[] {
  const cells: string[] = [];
  const all = [...columns.dates, ...(columns.valueDate === null ? [] : [columns.valueDate])];
  for (const column of all) for (const row of rows) if (row.cells[column]) cells.push(row.cells[column] as string);
  return cells;
}

/** Without names the cells decide, and only where they are money beyond doubt. */
function guessMoney(found: ColumnSuggestion, profiles: readonly ColumnProfile[], sample: readonly Row[]): boolean {
  const ranked = rankUnnamed(profiles, found.amountCandidates);
  if (!ranked.some((i) => isPlainlyMoney(profiles[i] as ColumnProfile))) return false;
  const pair = gapFilling(sample, ranked[0] as number, ranked);
  const half = pair || found.columns.direction !== null ? null : emptyHalf(profiles, ranked[0] as number);
  if (pair) Object.assign(found.columns, pair);
  else if (half !== null) Object.assign(found.columns, { debit: ranked[0], credit: half });
  else found.columns.amount = ranked[0] as number;
  return true;
}

