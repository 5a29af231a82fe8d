import type { LineReason, StatementAccount, StatementEntry, StatementMapping } from "./statement-types.ts";

/** What a file was found to hold. kind "refused": nothing was read, `why` says so in a sentence. */
export type ParsedFile = {
  format: string;
  kind: "statement" | "table" | "refused";
  why: string | null;
  accounts: StatementAccount[];
  entries: StatementEntry[];
  rejected: LineReason[];
  skipped: LineReason[];
  warnings: string[];
  /** How a delimited statement was read; null for other formats. */
  mapping: StatementMapping | null;
  /** Name of the source's layout under which a mapping is remembered; null where the format needs none. */
  signature: string | null;
  table: { header: string[]; columns: number; rows: number } | null;
};

/** `head` is the start of the file, one character a byte, for recognising; never for reading. */
export type SourceFile = { bytes: Uint8Array; fileName: string; head: string };
export type ReadOptions = { mapping?: StatementMapping };
export type FileFormat = { id: string; recognise: (file: SourceFile) => boolean; read: (file: SourceFile, options: ReadOptions) => ParsedFile };

const NOTHING = { accounts: [], entries: [], rejected: [], skipped: [], warnings: [], mapping: null, signature: null, table: null };

export const refused = (format: string, why: string): ParsedFile => ({ ...NOTHING, format, kind: "refused", why });
export const statement = (format: string, parts: Partial<ParsedFile>): ParsedFile => ({ ...NOTHING, format, kind: "statement", why: null, ...parts });
