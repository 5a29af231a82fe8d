import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { APPLICATION_ID, openFile } from "#db/connection.ts";
import { StorageError } from "#db/storage-error.ts";

/** Files up to this size are checked page by page at start; larger ones by `doctor`, because it takes seconds. */
const QUICK_CHECK_BYTES = 256 * 1024 * 1024;
const MAGIC = "SQLite format 3\0";

const damaged = (file: string, what: string): StorageError =>
  new StorageError("damaged", `${file} ${what}. Nothing was changed. Restore the latest backup (\`npm run --silent cli -- restore PATH\`), or put the right file back.`);

/** True where there is a database, false on a first start. Refuses what an opening would silently take for a healthy empty database. */
export function isThere(file: string, marker: string): boolean {
  // Its traces before the file itself: another process may be making both just now, the file first.
  const [marked, logged] = [existsSync(marker), existsSync(`${file}-wal`)];
  if (!existsSync(file)) {
    if (marked) throw damaged(file, "is missing, though this folder had a database");
    if (logged) throw damaged(file, `is missing, though its log ${file}-wal is there`);
    return false;
  }
  if (statSync(file).size === 0) throw damaged(file, "is empty");
  const head = Buffer.alloc(100);
  const handle = openSync(file, "r");
  const read = readSync(handle, head, 0, 100, 0);
  closeSync(handle);
  if (head.every((byte) => byte === 0)) throw damaged(file, "holds nothing but zeros at its beginning");
  if (read < 100 || head.toString("latin1", 0, 16) !== MAGIC) throw damaged(file, "is not a database, or its beginning is garbled");
  if (isCutOff(file, head)) throw damaged(file, "is cut off or garbled (it is shorter than it says)");
  return true;
}

/** The header counts the pages; a log may hold the rest, and is then left to SQLite. */
function isCutOff(file: string, head: Buffer): boolean {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false;
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const counted = head.readUInt32BE(24) === head.readUInt32BE(92);
  return statSync(file).size < (counted ? head.readUInt32BE(28) : 1) * pageSize;
}

/** Opens a file for writing and refuses one that is damaged; `checked`: its pages were read a moment ago, by whoever started this process. */
export function openUndamaged(file: string, { checked }: { checked: boolean }): Sqlite.Database {
  let client: Sqlite.Database | null = null;
  try {
    client = openFile(file, { readonly: false });
    refuseDamage(client, checked);
    return client;
  } catch (error) {
    client?.close();
    const { code, message } = error as { code?: string; message: string };
    if (code === "SQLITE_CORRUPT" || code === "SQLITE_NOTADB") throw damaged(file, `is cut off or garbled (${message})`);
    throw error;
  }
}

/** Refuses an open file that is not ours, or whose pages do not hold together. */
function refuseDamage(client: Sqlite.Database, checked: boolean): void {
  const file = client.name;
  const applicationId = client.pragma("application_id", { simple: true });
  client.prepare("SELECT count(*) FROM sqlite_schema").get();
  if (applicationId !== APPLICATION_ID) throw damaged(file, "is a database of another application");
  if (checked || statSync(file).size > QUICK_CHECK_BYTES) return;
  const faults = (client.pragma("quick_check(3)") as { quick_check: string }[]).map((row) => row.quick_check);
  if (faults[0] !== "ok") throw damaged(file, `is garbled (${faults[0] ?? "no answer"})`);
}
