import { lexAmount } from "./amount-text.ts";
import { currencyOfSign, isoCurrency } from "./currency-codes.ts";
import type { Layout } from "./layout.ts";
import type { StatementColumns } from "./statement-types.ts";
import type { Row } from "./tokenize.ts";

/** The one currency that a file states outside a column of its own: in money column titles, signs in amounts, or the preamble; else null. */
export function fileCurrency(rows: readonly Row[], layout: Layout, columns: StatementColumns, sample: readonly Row[]): string | null {
  const money = [columns.amount, columns.debit, columns.credit, columns.balance].filter((c) => c !== null);
  const header = layout.header === null ? [] : (rows[layout.header] as Row).cells;
  return only(money.map((c) => codeIn(header[c] ?? ""))) ?? only(signs(sample, money)) ?? only(preambleCodes(rows.slice(0, layout.header ?? layout.body)));
}

const codeIn = (title: string): string | null =>
  title.match(/(?<![A-Z])[A-Z]{3}(?![A-Za-z])/g)?.map(isoCurrency).find((c) => c !== null) ?? currencyOfSign(/[£€₹₩₽₪₺₴₫₱฿₦₸₡₲₵₼₾₭₮៛৳]|R\$|zł|Kč|руб|грн/.exec(title)?.[0] ?? "") ?? null;

function signs(rows: readonly Row[], columns: readonly number[]): (string | null)[] {
  return rows.slice(0, 200).flatMap((r) => columns.map((c) => lexAmount(r.cells[c] ?? "")?.currency ?? null));
}

// Codes that are also words of a heading.
const WORDS = new Set(["ALL", "TOP", "TRY", "PEN", "SOS", "CUP", "MOP", "LAK", "BAM"]);
const wordless = (code: string | undefined): string | null => (code === undefined || WORDS.has(code) ? null : isoCurrency(code));

/** Cells that are a code by themselves, and codes beside an amount, in brackets or at the end of a label. */
function preambleCodes(rows: readonly Row[]): (string | null)[] {
  return rows.flatMap((r) =>
    r.cells.map((cell) => {
      const text = cell.trim().replace(/[:;]$/, "");
      if (/^[A-Z]{3}$/.test(text)) return isoCurrency(text);
      const bracket = /[([]([A-Z]{3})[)\]]/.exec(text);
      const labelled = /[:\s]([A-Z]{3})\s?[-+]?\d[\d.,' ’]*$/.exec(text) ?? /[^\s-]\s([A-Z]{3})$/.exec(text);
      return (bracket && isoCurrency(bracket[1] as string)) ?? lexAmount(text)?.currency ?? wordless(labelled?.[1]) ?? /\b(?:currency|währung|waehrung|devise|divisa|moneda|valuta|waluta)\b\W*([A-Z]{3})\b/i.exec(text)?.[1] ?? null;
    }),
  );
}

function only(codes: readonly (string | null)[]): string | null {
  const found = new Set(codes.filter((c): c is string => c !== null && isoCurrency(c) !== null));
  return found.size === 1 ? ([...found][0] as string) : null;
}
