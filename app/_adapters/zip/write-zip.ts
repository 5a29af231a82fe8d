import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { Packed } from "#app/_adapters/zip/read-zip.ts";

configure({ useWebWorkers: false });

/** The format's first day: an archive of the same files is the same bytes. */
const DAY = new Date(1980, 0, 1);

/** A zip archive of these files, deflated, names in UTF-8. */
export async function writeZip(files: readonly Packed[]): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { lastModDate: DAY, extendedTimestamp: false });
  for (const { path, bytes } of files) await zip.add(path, new Uint8ArrayReader(bytes));
  return Buffer.from(await zip.close());
}
