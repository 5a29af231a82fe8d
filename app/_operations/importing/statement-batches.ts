import type { StatementAccount, StatementEntry } from "#lib/import/statement-types.ts";
import type { ParsedFile } from "#lib/import/parsed-file.ts";
import type { LineReason, StatementMapping } from "#lib/import/statement-types.ts";
import { readBatches, StatementStream } from "#lib/import/statement-stream.ts";
import type { Database } from "#db/client.ts";
import { streamUpload, type Upload } from "#db/upload.ts";

/** A statement's entries in batches, with what is said of the file as a whole; rejected and warnings are whole when the batches are. */
export type StatementBatches = {
  fileName: string;
  /** How many entries there are; null while a long file is not read to its end. */
  rows: number | null;
  format: string;
  signature: string | null;
  accountName: string | null;
  accountKind: string | null;
  rejected: LineReason[];
  skipped: number;
  warnings: string[];
  batches: () => AsyncIterable<StatementEntry[]>;
  closing: () => StatementAccount[];
};

/** Entries of a file that was read whole. */
export function fromParsed(parsed: ParsedFile, fileName: string): StatementBatches {
  const [only] = parsed.accounts;
  return {
    fileName, rows: parsed.entries.length, format: parsed.format, signature: parsed.signature,
    accountName: only?.name ?? null, accountKind: only?.kind ?? null,
    rejected: parsed.rejected, skipped: parsed.skipped.length, warnings: parsed.warnings,
    batches: async function* () {
      yield parsed.entries;
    },
    closing: () => parsed.accounts.filter((account) => account.balanceMinor !== null && parsed.format === "ofx"),
  };
}

/** Entries of a long delimited file, read as it streams by; `head` is what its start was found to be. */
export function fromStream(database: Database, upload: Upload, head: ParsedFile, mapping: StatementMapping | null): StatementBatches {
  const source: StatementBatches = {
    ...fromParsed(head, upload.fileName), rows: null, rejected: [], skipped: 0, warnings: [], closing: () => [],
    batches: async function* () {
      const stream = new StatementStream(mapping ? { mapping } : {});
      for await (const { entries, rejected, skipped } of readBatches(stream, streamUpload(database, upload.id))) {
        source.rejected.push(...rejected.slice(0, 100_000 - source.rejected.length));
        source.skipped += skipped.length;
        yield entries;
      }
      source.warnings.push(...stream.warnings);
    },
  };
  return source;
}
