import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { dropUpload, saveUpload } from "#db/upload.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { authorise } from "#app/_operations/gate.ts";

const SUFFIX = ":file";
/** A file's name without folders or control characters. */
export const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").trim().slice(0, 200) || "upload";

/** Keeps the files of a form as uploads: field `uploadId:file` gives the input `uploadId`. Nobody's file is kept who may not write. */
export async function takeUploads(caller: Caller, form: FormData): Promise<Record<string, string>> {
  const given = [...form].flatMap(([field, value]) => (value instanceof File && field.endsWith(SUFFIX) && value.size > 0 ? [[field.slice(0, -SUFFIX.length), value] as const] : []));
  if (given.length === 0) return {};
  await authorise(caller, "write", true);
  const taken: Record<string, string> = {};
  for (const [field, file] of given) taken[field] = (await saveUpload(caller.database, plainName(file.name), Readable.fromWeb(file.stream() as ReadableStream))).id;
  return taken;
}

/** A form's file is read while its operation runs, and not after. */
export async function dropUploads({ database }: Caller, taken: Record<string, string>): Promise<void> {
  for (const id of Object.values(taken)) await dropUpload(database, id);
}
