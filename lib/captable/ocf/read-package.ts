import type { Fault } from "#lib/errors.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
/** One object of a package, as it was written; `file` where it stands, `type` its object_type. */
export type OcfObject = { file: string; type: string; id: string; body: JsonObject };
/** `head`: what a file holds beside its items, in the order of the files. */
export type OcfPackage = { files: { path: string; head: JsonObject }[]; objects: OcfObject[] };

export const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the JSON files of an Open Cap Format package; amounts and quantities stay the decimal texts that they are. Faults name the file. */
export function readPackage(files: readonly { path: string; text: string }[]): { package: OcfPackage; faults: Fault[] } {
  const found: OcfPackage = { files: [], objects: [] };
  const faults: Fault[] = [];
  for (const { path, text } of files) {
    const body = parsed(text);
    if (!isObject(body)) {
      faults.push({ path, message: "is not a JSON object" });
      continue;
    }
    const { items = [], ...head } = body;
    if (typeof head.file_type !== "string" || !head.file_type.startsWith("OCF_")) faults.push({ path, message: "states no file_type of the Open Cap Format" });
    found.files.push({ path, head });
    if (!Array.isArray(items)) faults.push({ path, message: "has items that are no list" });
    else for (const [i, item] of items.entries()) {
      if (!isObject(item) || typeof item.object_type !== "string" || typeof item.id !== "string") faults.push({ path: `${path} item ${i + 1}`, message: "has no object_type or no id" });
      else found.objects.push({ file: path, type: item.object_type, id: item.id, body: item });
    }
  }
  if (!found.files.some(({ head }) => head.file_type === "OCF_MANIFEST_FILE")) faults.push({ path: "", message: "The package has no manifest." });
  return { package: found, faults };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as Json;
  } catch {
    return null;
  }
}

/** The package as files again: reading them gives the same package. */
export const writePackage = ({ files, objects }: OcfPackage): { path: string; text: string }[] =>
  files.map(({ path, head }) => {
    const items = objects.filter(({ file }) => file === path).map(({ body }) => body);
    const whole = head.file_type === "OCF_MANIFEST_FILE" && items.length === 0 ? head : { ...head, items };
    return { path, text: `${JSON.stringify(whole, null, 2)}\n` };
  });
