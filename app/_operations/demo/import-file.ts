import { Readable } from "node:stream";
import { dropUpload, saveUpload } from "#db/upload.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import type { FileKind } from "#app/_operations/importing/recognise-file.ts";
import { previewImport } from "#app/_operations/preview-import.ts";

type Choice = { company?: string; kind?: FileKind; account?: { key: string; name: string; kind: "bank" | "card" | "processor" | "ledger" } };

/** Takes a file the way a person's file is taken: uploaded, previewed, committed. Returns the counts of the import. */
export async function importFile(caller: Caller, fileName: string, bytes: Uint8Array, choice: Choice = {}): Promise<Record<string, number>> {
  const upload = await saveUpload(caller.database, fileName, Readable.from([Buffer.from(bytes)]));
  try {
    const { importId } = await previewImport.call(caller, { uploadId: upload.id, ...choice });
    return (await commitImport.call(caller, { importId })).counts;
  } finally {
    await dropUpload(caller.database, upload.id);
  }
}
