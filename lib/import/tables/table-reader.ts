import type { Day } from "#lib/date.ts";
import type { Row } from "#lib/import/tokenize.ts";
import type { Currency } from "#lib/money.ts";
import { type CompaniesMapping, type FeaturesMapping, type FiguresMapping, isLedger, type LedgerMapping, type RoundsMapping, type TableMapping } from "./mapping.ts";
import { readCompanyRow } from "./read-companies.ts";
import { readFeatureRow } from "./read-features.ts";
import { readFigureRow } from "./read-figures.ts";
import { readLedgerRow } from "./read-ledger.ts";
import { readRoundRow } from "./read-rounds.ts";
import { isBlankCell, RowValues } from "./row-values.ts";
import type { CompanyRow, FeatureRow, FigureRow, LedgerRow, Reading, RoundRow } from "./table-rows.ts";

type AnyRow = CompanyRow | RoundRow | FigureRow | LedgerRow | FeatureRow;

/** `currency` holds where the table states none; `today` is the day of report where the table states none. */
export type TableContext = { header: readonly string[]; currency: Currency | null; today: Day };

/** Reads one row at a time. A row is taken whole or rejected with its line and every reason; a row of blanks gives nothing. */
export function tableReader(mapping: CompaniesMapping, context: TableContext): (row: Row) => Reading<CompanyRow>;
export function tableReader(mapping: RoundsMapping, context: TableContext): (row: Row) => Reading<RoundRow>;
export function tableReader(mapping: FiguresMapping, context: TableContext): (row: Row) => Reading<FigureRow>;
export function tableReader(mapping: LedgerMapping, context: TableContext): (row: Row) => Reading<LedgerRow>;
export function tableReader(mapping: FeaturesMapping, context: TableContext): (row: Row) => Reading<FeatureRow>;
export function tableReader(mapping: TableMapping, context: TableContext): (row: Row) => Reading<AnyRow>;
export function tableReader(mapping: TableMapping, { header, currency, today }: TableContext) {
  return (row: Row): Reading<AnyRow> => {
    if (row.cells.every((cell) => cell.trim() === "")) return { rows: [], rejected: null, warnings: [] };
    const extra = row.cells.slice(header.length).some((cell) => !isBlankCell(cell));
    if (extra) return { rows: [], rejected: { line: row.line, why: `The line has ${row.cells.length} cells, the header ${header.length}: a separator inside a name is not quoted?` }, warnings: [] };
    const values = new RowValues(row, header, mapping);
    const read = readOne(mapping, values, row.line, currency, today);
    if (values.faults.length === 0) return { ...read, rejected: null };
    const why = `${values.faults.join("; ")}.`;
    return { rows: [], rejected: { line: row.line, why: why.charAt(0).toUpperCase() + why.slice(1) }, warnings: read.warnings };
  };
}

function readOne(mapping: TableMapping, values: RowValues, line: number, currency: Currency | null, today: Day): Omit<Reading<AnyRow>, "rejected"> {
  if (mapping.kind === "figures") return readFigureRow(values, line, mapping, currency, today);
  if (mapping.kind === "rounds") {
    const row = readRoundRow(values, line, mapping, currency, today);
    return { rows: row ? [row] : [], warnings: [] };
  }
  if (mapping.kind === "features") {
    const row = readFeatureRow(values, line, mapping);
    return { rows: row ? [row] : [], warnings: [] };
  }
  if (isLedger(mapping)) {
    const row = readLedgerRow(values, line, mapping, currency, today);
    return { rows: row ? [row] : [], warnings: [] };
  }
  const { row, warnings } = readCompanyRow(values, line, mapping, currency);
  return { rows: row ? [row] : [], warnings };
}
