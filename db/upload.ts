import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, statSync } from "node:fs";
import { readFile, rm, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { validate } from "uuid";
import type { Database } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";

/** A file as received, kept beside the database until its import is over. */
export type Upload = { id: string; fileName: string; bytes: number; digest: string };

export const UPLOAD_LIMIT = 512 * 1024 * 1024;

function folderOf({ dataDir }: Pick<Database, "dataDir">): string {
  if (dataDir === null) throw new AppError("invalid", "A database in memory keeps no files.");
  const folder = path.join(dataDir, "uploads");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function placeOf(database: Pick<Database, "dataDir">, id: string): string {
  if (!validate(id)) throw notFound("upload");
  return path.join(folderOf(database), id);
}

/** Takes a stream in whole or not at all: over the limit it is refused, never cut. */
export async function saveUpload(database: Pick<Database, "dataDir">, fileName: string, stream: Readable): Promise<Upload> {
  const id = newId();
  const place = placeOf(database, id);
  const hash = createHash("sha256");
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > UPLOAD_LIMIT ? invalid([{ path: fileName, message: "The file is larger than 512 MB." }]) : null, chunk);
    },
  });
  try {
    await pipeline(stream, meter, createWriteStream(`${place}.part`, { mode: 0o600 }));
    const upload: Upload = { id, fileName, bytes, digest: hash.digest("hex") };
    await rename(`${place}.part`, place);
    await writeFile(`${place}.json`, JSON.stringify(upload), { mode: 0o600 });
    return upload;
  } catch (error) {
    await rm(`${place}.part`, { force: true });
    throw error;
  }
}

export async function findUpload(database: Pick<Database, "dataDir">, id: string): Promise<Upload> {
  const place = placeOf(database, id);
  const text = await readFile(`${place}.json`, "utf8").catch(() => null);
  if (text === null) throw notFound("upload");
  return JSON.parse(text) as Upload;
}

/** The file's bytes; `most` reads no more than its head. */
export async function readUpload(database: Pick<Database, "dataDir">, id: string, most = Infinity): Promise<Uint8Array> {
  const place = placeOf(database, id);
  if (statSync(place).size <= most) return readFile(place);
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(place, { end: most - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export const streamUpload = (database: Pick<Database, "dataDir">, id: string): Readable => createReadStream(placeOf(database, id), { highWaterMark: 1 << 20 });

export async function dropUpload(database: Pick<Database, "dataDir">, id: string): Promise<void> {
  const place = placeOf(database, id);
  await rm(place, { force: true });
  await rm(`${place}.json`, { force: true });
}
