import { invalid } from "#lib/errors.ts";
import { packageFiles } from "#app/_adapters/zip/package-files.ts";

/** The files of a form's field `files` as text, archives unpacked; null where the form has no such field. */
export async function formFiles(form: FormData): Promise<{ path: string; text: string }[] | null> {
  const given = form.getAll("files");
  if (given.length === 0) return null;
  // A field that was left empty sends one file without a name.
  const files = given.filter((each): each is File => typeof each !== "string" && each.size > 0);
  if (files.length === 0) throw invalid([{ path: "files", message: "Choose the package: a .zip, or its .json files." }]);
  return packageFiles(await Promise.all(files.map(async (file) => ({ path: file.name, bytes: Buffer.from(await file.arrayBuffer()) }))));
}
