import { inflateRawSync } from "node:zlib";
import { invalid } from "#lib/errors.ts";

/** A file of an archive; folders are left out. */
export type Packed = { path: string; bytes: Buffer };

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 46, 30];
const LONGEST_COMMENT = 0xffff;
const [STORED, DEFLATED, ENCRYPTED] = [0, 8, 1];

export const isZip = (bytes: Buffer): boolean => bytes.length >= 4 && (bytes.readUInt32LE(0) === LOCAL || bytes.readUInt32LE(0) === END);

/** Reads a zip archive of stored and deflated files by its central directory; throws AppError invalid where it is no such archive, is encrypted, or unpacks to more than `most` bytes. */
export function readZip(bytes: Buffer, name: string, most: number): Packed[] {
  try {
    return entries(bytes, name, most);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(name);
    throw error;
  }
}

const damaged = (name: string) => invalid([{ path: name, message: "is no zip archive that can be read, or is damaged." }]);

function entries(bytes: Buffer, name: string, most: number): Packed[] {
  let end = bytes.length - END_BYTES;
  while (end >= 0 && bytes.length - end <= END_BYTES + LONGEST_COMMENT && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw damaged(name);
  const files: Packed[] = [];
  let [at, left] = [bytes.readUInt32LE(end + 16), most];
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged(name);
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const [nameBytes, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const path = bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const local = bytes.readUInt32LE(at + 42);
    at += ENTRY_BYTES + nameBytes + extra + comment;
    if (path.endsWith("/")) continue;
    if ((flags & ENCRYPTED) !== 0) throw invalid([{ path: `${name}/${path}`, message: "is encrypted: pack it without a password." }]);
    if (size > left) throw invalid([{ path: name, message: `unpacks to more than ${Math.floor(most / 1e6)} MB.` }]);
    left -= size;
    const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.push({ path, bytes: unpacked(bytes.subarray(from, from + packed), method, size, `${name}/${path}`) });
  }
  return files;
}

function unpacked(bytes: Buffer, method: number, size: number, path: string): Buffer {
  if (method === STORED && bytes.length === size) return bytes;
  if (method !== DEFLATED) throw invalid([{ path, message: "is packed in a way that cannot be read: use an ordinary zip." }]);
  try {
    const out = inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
    if (out.length === size) return out;
  } catch {
    // Said below.
  }
  throw invalid([{ path, message: "is damaged." }]);
}
