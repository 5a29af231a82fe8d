import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { type AuditHead, auditHeads } from "#db/audit.ts";
import { DATABASE_FILE, type Database, readerOf } from "#db/client.ts";
import { APPLICATION_ID, connect, openFile } from "#db/connection.ts";
import { digestFile } from "#db/digest-file.ts";
import { holdOutgoing } from "#db/hold-outgoing.ts";
import { StorageError, typedError } from "#db/storage-error.ts";

const Manifest = z.object({
  file: z.string(),
  bytes: z.number(),
  digest: z.string(),
  userVersion: z.number(),
  at: z.string(),
  auditHeads: z.array(z.object({ workspaceId: z.string(), seq: z.number(), mac: z.string() })).max(100_000),
});
/** What a backup says of itself, in a JSON file beside it; `auditHeads` let `doctor` notice an audit that was cut off later. */
export type Manifest = z.infer<typeof Manifest>;

export const manifestOf = (file: string): string => `${file}.json`;

// A string and not a file, because a bundled server has no file to start a worker from.
const VACUUM = `
const { workerData, parentPort } = require("node:worker_threads");
const Sqlite = require("node:module").createRequire(workerData.from)("better-sqlite3");
try {
  const client = new Sqlite(workerData.source, { readonly: true, fileMustExist: true, timeout: 5000 });
  client.prepare("VACUUM INTO ?").run(workerData.target);
  client.close();
  parentPort.postMessage(null);
} catch (error) {
  parentPort.postMessage({ code: error.code, message: error.message });
}`;

function vacuumInto(source: string, target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(VACUUM, { eval: true, workerData: { from: import.meta.url, source, target } });
    worker.once("error", reject);
    worker.once("message", (fault: { code?: string; message: string } | null) => {
      if (fault === null) return resolve();
      reject(new StorageError(fault.code === "SQLITE_FULL" ? "full" : "io", `The backup could not be written to ${target}: ${fault.message}.`));
    });
  });
}

/** The copy itself sends nothing, however it is put in place: by `restore` or by hand. */
function hold(file: string, at: string): void {
  const client = openFile(file, { readonly: false });
  try {
    holdOutgoing(client, at);
  } finally {
    client.close();
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r");
  await handle.sync();
  await handle.close();
}

/** What is wrong with a database file by itself, and its audit heads. */
async function inspect(file: string): Promise<{ faults: string[]; userVersion: number; heads: AuditHead[] }> {
  const client = openFile(file, { readonly: true });
  try {
    if (client.pragma("application_id", { simple: true }) !== APPLICATION_ID) return { faults: ["It is a database of another application."], userVersion: 0, heads: [] };
    const pages = (client.pragma("integrity_check(10)") as { integrity_check: string }[]).map((row) => row.integrity_check).filter((text) => text !== "ok");
    const broken = (client.pragma("foreign_key_check") as { table: string; parent: string }[]).slice(0, 10).map((row) => `A row of ${row.table} points to nothing in ${row.parent}.`);
    return { faults: [...pages, ...broken], userVersion: client.pragma("user_version", { simple: true }) as number, heads: await auditHeads(readerOf(connect(client))) };
  } finally {
    client.close();
  }
}

/**
 * Copies the database while others write, in a worker thread, to `target`; the copy is flushed, checked and only then given
 * its name, with a manifest beside it. The audit key is not in it: keep `audit.key` elsewhere.
 */
export async function backUp(database: Database, target: string, at: string): Promise<Manifest> {
  if (database.dataDir === null) throw new StorageError("other", "A database in memory has no backup.");
  if (existsSync(target)) throw new AppError("conflict", `${target} is there already: a backup never overwrites.`);
  mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  const partial = `${target}.${process.pid}.partial`;
  rmSync(partial, { force: true });
  try {
    await vacuumInto(path.join(database.dataDir, DATABASE_FILE), partial);
    hold(partial, at);
    await flush(partial);
    const { faults, userVersion, heads } = await inspect(partial);
    if (faults.length > 0) throw new StorageError("damaged", `The backup does not hold together, so the database may be damaged: ${faults[0]}`);
    const manifest: Manifest = { file: path.basename(target), bytes: statSync(partial).size, digest: await digestFile(partial), userVersion, at, auditHeads: heads };
    writeFileSync(manifestOf(target), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    renameSync(partial, target);
    await flush(path.dirname(path.resolve(target)));
    return manifest;
  } catch (error) {
    throw typedError(error);
  } finally {
    rmSync(partial, { force: true });
  }
}

export const readManifest = (file: string): Manifest | null => (existsSync(manifestOf(file)) ? Manifest.parse(JSON.parse(readFileSync(manifestOf(file), "utf8"))) : null);

/** What is wrong with a backup: nothing, where the list is empty. */
export async function checkBackup(file: string): Promise<string[]> {
  if (!existsSync(file)) return [`${file} is not there.`];
  const faults: string[] = [];
  const manifest = readManifest(file);
  if (!manifest) faults.push(`Its manifest ${manifestOf(file)} is missing.`);
  else if (manifest.bytes !== statSync(file).size) faults.push(`It has ${statSync(file).size} bytes, its manifest says ${manifest.bytes}.`);
  else if (manifest.digest !== (await digestFile(file))) faults.push("Its bytes are not those that were written (the digest differs).");
  try {
    return [...faults, ...(await inspect(file)).faults];
  } catch (error) {
    return [...faults, `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
