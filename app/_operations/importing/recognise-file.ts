import { decode } from "#lib/import/decode.ts";
import { detectDelimiter } from "#lib/import/delimiter.ts";
import { tableLayout } from "#lib/import/layout.ts";
import { parseFile } from "#lib/import/parse.ts";
import type { ParsedFile } from "#lib/import/parsed-file.ts";
import type { StatementMapping } from "#lib/import/statement-types.ts";
import { isLedger, type TableKind } from "#lib/import/tables/mapping.ts";
import { type Suggestion, suggestMapping, tableSignature } from "#lib/import/tables/suggest-mapping.ts";
import { type Row, tokenize } from "#lib/import/tokenize.ts";
import { invalid } from "#lib/errors.ts";
import { blankStatement } from "#app/_operations/importing/blank-mapping.ts";

export type FileKind = "statement" | TableKind;

/** A table's rows as they stand, header apart. */
export type RawTable = { header: string[]; body: Row[]; signature: string; suggestion: Suggestion | null };
export type Recognised = { kind: "statement"; parsed: ParsedFile } | { kind: Exclude<FileKind, "statement">; table: RawTable };

/** A longer file is read as a stream; as much of its head decides what it is. */
export const LONG_BYTES = 16 * 1024 * 1024;
export const HEAD_BYTES = 2 * 1024 * 1024;

export function readRawTable(bytes: Uint8Array): RawTable {
  const { text } = decode(bytes);
  const rows = tokenize(text, detectDelimiter(text));
  const { header, body } = tableLayout(rows);
  const names = header === null ? [] : (rows[header] as Row).cells;
  const below = rows.slice(body);
  return { header: names, body: below, signature: tableSignature(names), suggestion: names.length > 1 ? suggestMapping(names, below.slice(0, 200)) : null };
}

/** A suggestion that only a table about companies gives; a bank's Type, Date and Amount alone could be rounds. */
const isSure = ({ mapping, source }: Suggestion): boolean =>
  source !== null || mapping.kind === "figures" || mapping.kind === "features" || isLedger(mapping) || (mapping.kind === "rounds" && (mapping.company.name !== null || mapping.company.externalId !== null));

/**
 * What a file is: as asked for, else by its evidence. Throws invalid with a sentence where it is nothing that can be read.
 */
export function recogniseFile(bytes: Uint8Array, fileName: string, asked: FileKind | null, mapping: StatementMapping | null): Recognised {
  if (asked === "statement") return { kind: "statement", parsed: statementOf(bytes, fileName, mapping) };
  const parsed = parseFile(bytes, fileName, mapping ? { mapping } : {});
  if (parsed.kind === "refused") throw refusal(fileName, parsed.why);
  const delimited = parsed.kind === "table" || parsed.format === "csv" || parsed.format === "tsv";
  const table = delimited ? readRawTable(bytes) : null;
  if (asked && table) return { kind: asked, table };
  const { suggestion } = table ?? { suggestion: null };
  if (table && suggestion && (isSure(suggestion) || parsed.kind === "table" || parsed.entries.length === 0)) return { kind: suggestion.mapping.kind, table };
  if (parsed.kind === "statement") return { kind: "statement", parsed };
  throw refusal(fileName, "This table has neither dates and amounts nor columns of companies, rounds, figures, features or a fund's ledger. Say what it is and which column is what.");
}

function statementOf(bytes: Uint8Array, fileName: string, mapping: StatementMapping | null): ParsedFile {
  const parsed = parseFile(bytes, fileName, mapping ? { mapping } : {});
  if (parsed.kind === "refused") throw refusal(fileName, parsed.why);
  if (parsed.kind === "statement") return parsed;
  if (mapping || !parsed.table?.rows) throw refusal(fileName, "There are no columns with dates and amounts in this file.");
  return statementOf(bytes, fileName, blankStatement(bytes));
}

const refusal = (fileName: string, why: string | null) => invalid([{ path: fileName, message: why ?? "The file cannot be read." }]);
