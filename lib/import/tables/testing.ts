import { asDay } from "#lib/date.ts";
import { tokenize } from "#lib/import/tokenize.ts";
import type { Currency } from "#lib/money.ts";
import type { TableMapping } from "./mapping.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { tableReader } from "./table-reader.ts";
import type { CompanyRow, FeatureRow, FigureRow, LedgerRow, LineNote, Reading, RoundRow } from "./table-rows.ts";

export const TODAY = asDay("2026-11-24");
type Read<T> = { mapping: TableMapping; source: string | null; readings: Reading<T>[]; rows: T[]; rejected: LineNote[]; warnings: LineNote[] };

/** For tests: reads a whole table as it would be suggested. */
export function readTable<T extends CompanyRow | RoundRow | FigureRow | LedgerRow | FeatureRow>(text: string, currency: string | null = "USD", correct: (mapping: TableMapping) => TableMapping = (mapping) => mapping): Read<T> {
  const [head, ...body] = tokenize(text, ",");
  const header = head?.cells ?? [];
  const suggestion = suggestMapping(header, body.slice(0, 200));
  if (!suggestion) throw new Error("not recognised");
  const mapping = correct(suggestion.mapping);
  const read = tableReader(mapping, { header, currency: currency as Currency | null, today: TODAY });
  const readings = body.map(read) as Reading<T>[];
  return {
    mapping, source: suggestion.source, readings, rows: readings.flatMap((one) => one.rows),
    rejected: readings.flatMap((one) => (one.rejected ? [one.rejected] : [])), warnings: readings.flatMap((one) => one.warnings),
  };
}
