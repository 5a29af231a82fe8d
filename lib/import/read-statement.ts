import { BalanceCheck } from "./balance-check.ts";
import { plainHeader } from "./column-names.ts";
import { decode } from "./decode.ts";
import { detectDelimiter, statedDelimiter, type Delimiter } from "./delimiter.ts";
import { layoutSignature, type Layout } from "./layout.ts";
import { StatementReader } from "./statement-reader.ts";
import type { LineReason, RowCounts, StatementAccount, StatementEntry, StatementMapping } from "./statement-types.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { tokenize, type Row } from "./tokenize.ts";

/** A delimited file as read. mapping is null and entries are empty where it is a table without dates and amounts of money. */
export type ParsedStatement = {
  entries: StatementEntry[];
  rejected: LineReason[];
  skipped: LineReason[];
  warnings: string[];
  accounts: StatementAccount[];
  mapping: StatementMapping | null;
  signature: string;
  encoding: string;
  delimiter: Delimiter;
  counts: RowCounts & { notes: number };
  table: { header: string[]; columns: number; rows: number };
};
export type ParseStatementOptions = {
  /** A corrected or remembered mapping; its encoding and delimiter are used, its header is looked up by name. */
  mapping?: StatementMapping;
};

/** Reads the bytes of a delimited statement: by the given mapping, else by its evidence. Pure; never throws on bad content. */
export function parseStatement(bytes: Uint8Array, options: ParseStatementOptions = {}): ParsedStatement {
  const { text, encoding, warnings } = decode(bytes, options.mapping?.encoding);
  const delimiter = options.mapping?.delimiter ?? detectDelimiter(text);
  const rows = tokenize(text, delimiter);
  if (statedDelimiter(text)) (rows[0] as Row).cells = [""];
  const suggestion = options.mapping ? remembered(rows, options.mapping) : suggestMapping(rows, { encoding, delimiter });
  const { layout, mapping, signature } = suggestion;
  const header = layout.header === null ? [] : (rows[layout.header] as Row).cells;
  const table = { header, columns: header.length || Math.max(0, ...rows.slice(0, 100).map((r) => r.cells.length)), rows: rows.slice(layout.body).filter((r) => r.cells.some((c) => c !== "")).length };
  const base = { signature, encoding, delimiter, table };
  if (mapping === null) {
    const counts = { rows: rows.length, blank: 0, preamble: layout.body, header: 0, entries: 0, continuation: 0, skipped: 0, rejected: 0, notes: rows.length - layout.body };
    return { ...base, entries: [], rejected: [], skipped: [], warnings, accounts: [], mapping, counts };
  }
  const reader = new StatementReader(mapping);
  reader.above(rows.slice(0, layout.body), layout.header);
  for (let i = layout.body; i < rows.length; i++) reader.add(rows[i] as Row);
  const { entries, rejected, skipped } = reader.end();
  const check = new BalanceCheck();
  for (const e of entries) check.add(e);
  const told = [...warnings, ...suggestion.warnings, ...check.warnings()];
  return { ...base, entries, rejected: byLine(rejected), skipped: byLine(skipped), warnings: told, accounts: accountsOf(entries), mapping, counts: reader.counts };
}

const byLine = (reasons: LineReason[]): LineReason[] => reasons.sort((a, b) => a.line - b.line);

/** Finds the body under a mapping made for an earlier file of the same source: the header is looked up by its names. */
export function remembered(rows: readonly Row[], mapping: StatementMapping): { layout: Layout; mapping: StatementMapping; signature: string; warnings: string[] } {
  const wanted = mapping.headers.map(plainHeader).join("|");
  const found = mapping.headers.length === 0 ? -1 : rows.findIndex((r) => r.cells.map(plainHeader).join("|") === wanted);
  const stated = rows.findIndex((r) => r.line === mapping.headerLine);
  const header = found >= 0 ? found : stated >= 0 ? stated : null;
  const body = header !== null ? header + 1 : Math.max(0, rows.findIndex((r) => r.line > mapping.preambleLines));
  const warnings = mapping.headers.length > 0 && found < 0 ? ["The header of the mapping is not in this file: columns are taken by their position."] : [];
  const headers = header === null ? null : (rows[header] as Row).cells;
  return { layout: { header, body }, mapping, signature: layoutSignature(headers, rows[body], mapping.delimiter), warnings };
}

const groupOf = (e: StatementEntry): string => `${e.account ?? ""}|${e.currency ?? e.currencyStated ?? ""}`;

/** The accounts that the entries name, with the balance after the latest entry of each. */
export function accountsOf(entries: readonly StatementEntry[]): StatementAccount[] {
  const accounts = new Map<string, StatementAccount & { first: StatementEntry; last: StatementEntry }>();
  for (const e of entries) {
    const found = accounts.get(groupOf(e));
    if (found) {
      found.entries++;
      found.last = e;
    } else accounts.set(groupOf(e), { account: e.account, name: e.account, kind: null, currency: e.currency, entries: 1, balanceMinor: null, first: e, last: e });
  }
  return [...accounts.values()].map(({ first, last, ...account }) => ({ ...account, balanceMinor: (last.date >= first.date ? last : first).balanceMinor }));
}

