import { configure, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { AppError, invalid } from "#lib/errors.ts";

configure({ useWebWorkers: false });

/** A file of an archive; folders are left out. */
export type Packed = { path: string; bytes: Buffer };

const SIGNATURES = new Set(["PK\u0003\u0004", "PK\u0005\u0006"]);

export const isZip = (bytes: Buffer): boolean => SIGNATURES.has(bytes.toString("latin1", 0, 4));

/** Reads a zip archive, checksums included; throws AppError invalid where it is none, is encrypted or damaged, or unpacks to more than `most` bytes. */
export async function readZip(bytes: Buffer, name: string, most: number): Promise<Packed[]> {
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true }).getEntries();
    const files = entries.filter((entry): entry is FileEntry => !entry.directory);
    if (files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > most) throw invalid([{ path: name, message: `unpacks to more than ${Math.floor(most / 1e6)} MB.` }]);
    const unpacked: Packed[] = [];
    for (const file of files) unpacked.push({ path: file.filename, bytes: await unpack(file, name) });
    return unpacked;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw invalid([{ path: name, message: "is no zip archive that can be read, or is damaged." }]);
  }
}

async function unpack(file: FileEntry, name: string): Promise<Buffer> {
  const path = `${name}/${file.filename}`;
  if (file.encrypted) throw invalid([{ path, message: "is encrypted: pack it without a password." }]);
  try {
    const bytes = await file.getData(new AtMost(file.uncompressedSize));
    if (bytes.length === file.uncompressedSize) return Buffer.from(bytes);
  } catch {
    // Said below.
  }
  throw invalid([{ path, message: "is damaged." }]);
}

/** Stops at the size that the archive states: what unpacks to more was packed to fill the memory. */
class AtMost extends Uint8ArrayWriter {
  constructor(private readonly most: number) {
    super();
  }
  override async writeUint8Array(bytes: Uint8Array): Promise<void> {
    if (this.size + bytes.length > this.most) throw new RangeError("longer than it says");
    await super.writeUint8Array(bytes);
  }
}
