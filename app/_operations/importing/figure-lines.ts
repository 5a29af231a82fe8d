import { type LineKey, lineOf } from "#lib/cash/entries/month-lines.ts";
import { EXPENSE_CATEGORIES } from "#lib/cash/entries/entry.ts";
import type { Category, Role } from "#lib/cash/entries/entry.ts";
import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { Entry } from "#db/entry.ts";

/** A figure that rows add up to; `expenses` is all of its parts. */
export const FIGURE_LINES = ["revenue", "expenses", "payroll", "costOfRevenue", "inference", "marketing", "other", "oneOffIn", "oneOffOut", "financingIn", "financingOut", "moved"] as const;
export type FigureLine = (typeof FIGURE_LINES)[number];

export const isFigureLine = (text: string): text is FigureLine => (FIGURE_LINES as readonly string[]).includes(text);

const placed = ({ role, category, amount }: Entry): { key: LineKey; sign: 1 | -1 } => lineOf({ role: role as Role, category: category as Category | null }, amount);

export const belongsTo = (entry: Entry, line: FigureLine): boolean => {
  const { key } = placed(entry);
  return line === "expenses" ? (EXPENSE_CATEGORIES as readonly string[]).includes(key) : key === line;
};

export type EntrySum = { sum: Minor | null; arriving: Minor | null; leaving: Minor | null; unconverted: number };

/** What rows come to in `currency`, as the figure counts them where a line is given; null where a row has no rate. */
export function sumEntries(entries: readonly Entry[], line: FigureLine | null, currency: Currency, rates: Rates | null): EntrySum {
  let [sum, arriving, leaving, unconverted] = [0, 0, 0, 0];
  for (const entry of entries) {
    const answer = convert(entry.amount, entry.currency, currency, entry.day, rates);
    if (!answer.known) {
      unconverted += 1;
      continue;
    }
    const { amount } = answer.value;
    sum += (line === null ? 1 : placed(entry).sign) * amount;
    if (amount > 0) arriving += amount;
    else leaving += amount;
  }
  const whole = (value: number) => (unconverted > 0 ? null : asMinor(value));
  return { sum: whole(sum), arriving: whole(arriving), leaving: whole(leaving), unconverted };
}
