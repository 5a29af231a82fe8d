import type { Day, Month } from "#lib/date.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import { formatMoneyExact } from "#lib/format/money.ts";
import { type Currency, type Minor, toDecimal } from "#lib/money.ts";

/** What a founder sent, for others who ask the same: without a word of who asked first. */
export type Sent = { company: string; month: Month; currency: Currency; cash: Minor | null; revenue: Minor | null; expenses: Minor | null; line: string | null; explanations: readonly string[]; by: string; on: Day };

const amount = (value: Minor | null, currency: Currency): string => (value === null ? "not known yet" : formatMoneyExact(value, currency));

/** To be pasted into a mail. */
export const copyText = ({ company, month, currency, cash, revenue, expenses, line, explanations, by, on }: Sent): string =>
  [
    `${company}, ${formatMonth(month)}`,
    `Cash at the end: ${amount(cash, currency)}`,
    `Revenue: ${amount(revenue, currency)}`,
    `Expenses: ${amount(expenses, currency)}`,
    ...explanations,
    ...(line ? [line] : []),
    `${by}, ${formatDay(on)}`,
  ].join("\n");

const cell = (text: string): string => {
  // A spreadsheet must not take it for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table of figures that an importer reads: one row, amounts in major units, an amount that is not known left empty. */
export function copyCsv({ company, month, currency, cash, revenue, expenses, line }: Sent): string {
  const decimal = (value: Minor | null) => (value === null ? "" : toDecimal(value, currency));
  const rows = [["Company", "Month", "Currency", "Revenue", "Expenses", "Cash", "Note"], [company, month, currency, decimal(revenue), decimal(expenses), decimal(cash), line ?? ""]];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
