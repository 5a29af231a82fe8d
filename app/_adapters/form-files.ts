import { invalid } from "#lib/errors.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { authorise } from "#app/_operations/gate.ts";
import { packageFiles } from "#app/_adapters/zip/package-files.ts";

/** The files of a form's field `files` as text, archives unpacked; null where the form has no such field. Nobody's archive is unpacked who may not write. */
export async function formFiles(caller: Caller, form: FormData): Promise<{ path: string; text: string }[] | null> {
  const given = form.getAll("files");
  if (given.length === 0) return null;
  await authorise(caller, "write", true);
  // A field that was left empty sends one file without a name.
  const files = given.filter((each): each is File => typeof each !== "string" && each.size > 0);
  if (files.length === 0) throw invalid([{ path: "files", message: "Choose the package: a .zip, or its .json files." }]);
  return packageFiles(await Promise.all(files.map(async (file) => ({ path: file.name, bytes: Buffer.from(await file.arrayBuffer()) }))));
}
