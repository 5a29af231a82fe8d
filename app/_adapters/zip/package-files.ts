import { invalid } from "#lib/errors.ts";
import { isZip, type Packed, readZip } from "#app/_adapters/zip/read-zip.ts";

const MOST_BYTES = 16_000_000;

/** The JSON files of a package that came as files or as an archive of them, as text. */
export async function packageFiles(given: readonly Packed[]): Promise<{ path: string; text: string }[]> {
  const files: Packed[] = [];
  for (const { path, bytes } of given) {
    if (isZip(bytes)) files.push(...(await readZip(bytes, path, MOST_BYTES)).filter((each) => /\.json$/i.test(each.path) && !/(^|\/)(__MACOSX\/|\._)/.test(each.path)));
    else files.push({ path, bytes });
  }
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) throw invalid([{ path: "files", message: "The package is larger than 16 MB." }]);
  if (files.length === 0) throw invalid([{ path: "files", message: "No JSON file of a package is there." }]);
  return files.map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));
}
