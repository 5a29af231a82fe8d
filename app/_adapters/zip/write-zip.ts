import { crc32, deflateRawSync } from "node:zlib";
import type { Packed } from "#app/_adapters/zip/read-zip.ts";

const UTF8 = 0x0800;
// 1980-01-01: an archive of the same files is the same bytes.
const DAY = 0x0021;

/** A zip archive of these files, deflated, names in UTF-8. */
export function writeZip(files: readonly Packed[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { path, bytes } of files) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(bytes)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(DAY, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const local = Buffer.concat([number(0x04034b50), shared, name, packed]);
    directory.push(Buffer.concat([number(0x02014b50), short(20), shared, tail, name]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([number(0x06054b50), number(0), short(files.length), short(files.length), number(list.length), number(at), short(0)]);
  return Buffer.concat([...parts, list, end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
