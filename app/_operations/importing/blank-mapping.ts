import { decode } from "#lib/import/decode.ts";
import { detectDelimiter } from "#lib/import/delimiter.ts";
import { tableLayout } from "#lib/import/layout.ts";
import { NO_COLUMNS, type StatementMapping } from "#lib/import/statement-types.ts";
import { FEATURE_FIELDS, type FeaturesMapping, type TableKind, type TableMapping } from "#lib/import/tables/mapping.ts";
import { type Row, tokenize } from "#lib/import/tokenize.ts";

const SHARED = { currency: null, scale: 0, decimal: ".", dateOrder: "ymd" } as const;
const COMPANY = { externalId: null, domain: null, name: null };

/** A table of which a person says column by column what it is, because nothing was recognised. */
export function blankTable(kind: TableKind): TableMapping {
  if (kind === "companies")
    return { kind, ...SHARED, fields: { name: null, legalName: null, domain: null, externalId: null, sector: null, stage: null, country: null, story: null }, checked: [] };
  if (kind === "rounds")
    return {
      kind, ...SHARED, company: COMPANY,
      fields: { kind: null, day: null, amount: null, preMoney: null, postMoney: null, security: null, tier: null, condition: null, ours: null, sourceRef: null, reportedAt: null },
    };
  if (kind === "features") return { kind, ...SHARED, company: COMPANY, fields: Object.fromEntries(FEATURE_FIELDS.map((field) => [field, null])) as FeaturesMapping["fields"] };
  if (kind !== "figures")
    return {
      kind, ...SHARED, company: COMPANY,
      fields: { fund: null, day: null, amount: null, type: null, shares: null, price: null, rate: null, person: null, recallable: null, note: null, sourceRef: null, reportedAt: null },
    };
  return {
    kind, ...SHARED, company: COMPANY, period: { column: null, year: null, month: null, quarter: null, unit: "month", whenBlank: null },
    reportedAt: null, note: null, sets: [{ shift: 0, amounts: {}, headcount: null }], allZeroIsUnknown: false,
  };
}

/** As blankTable, for a statement. */
export function blankStatement(bytes: Uint8Array): StatementMapping {
  const { text, encoding } = decode(bytes);
  const delimiter = detectDelimiter(text);
  const rows = tokenize(text, delimiter);
  const { header, body } = tableLayout(rows);
  const line = header === null ? null : (rows[header] as Row).line;
  return {
    encoding, delimiter, headerLine: line, preambleLines: line === null ? (rows[body]?.line ?? 1) - 1 : line - 1, headers: header === null ? [] : (rows[header] as Row).cells,
    columns: NO_COLUMNS, dateOrder: "ymd", decimal: ".", sign: "as-stated", debitSign: "positive", creditSign: "positive", fee: "ignore", currency: null,
  };
}

const HEAD = 256 * 1024;

/** The first rows under the header as the mapping cuts them, for a person to say what their columns are. */
export function sampleRows(bytes: Uint8Array, mapping: Pick<StatementMapping, "encoding" | "delimiter" | "headerLine" | "preambleLines">, most: number): string[][] {
  const rows = tokenize(decode(bytes.subarray(0, HEAD), mapping.encoding).text, mapping.delimiter);
  const above = mapping.headerLine ?? mapping.preambleLines;
  return rows.filter((row) => row.line > above && row.cells.some((cell) => cell.trim() !== "")).slice(0, most).map((row) => row.cells);
}
