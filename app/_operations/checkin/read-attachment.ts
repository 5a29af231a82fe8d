import { AppError } from "#lib/errors.ts";
import type { Database } from "#db/client.ts";
import { findUpload, readUpload } from "#db/upload.ts";
import { recogniseFile } from "#app/_operations/importing/recognise-file.ts";

/** What a file seems to be, in words; it is read and nothing is kept of it. Throws invalid with the reason where it is nothing that can be read. */
export async function readAttachment(database: Database, uploadId: string): Promise<{ uploadId: string; name: string; said: string }> {
  const { fileName } = await findUpload(database, uploadId);
  try {
    const found = recogniseFile(await readUpload(database, uploadId), fileName, null, null);
    const count = found.kind === "statement" ? found.parsed.entries.length : found.table.body.length;
    const what = found.kind === "statement" ? (count === 1 ? "bank row" : "bank rows") : `${count === 1 ? "row" : "rows"} of ${found.kind.replace("-", " ")}`;
    return { uploadId, name: fileName, said: `${count.toLocaleString("en-US")} ${what}` };
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") throw new AppError("invalid", error.message, [{ path: "file", message: `This file cannot be read: ${error.faults[0]?.message ?? error.message} Leave it out or send another.` }]);
    throw error;
  }
}
