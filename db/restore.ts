import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { checkBackup } from "#db/backup.ts";
import { DATABASE_FILE } from "#db/client.ts";
import { openFile } from "#db/connection.ts";
import { holdOutgoing } from "#db/hold-outgoing.ts";
import { StorageError } from "#db/storage-error.ts";
import { invalid } from "#lib/errors.ts";

/** Refuses while another process has the database open; a damaged file is nobody's. */
function refuseInUse(file: string): void {
  let client;
  try {
    client = openFile(file, { readonly: false });
    client.pragma("busy_timeout = 200");
    client.pragma("journal_mode = DELETE");
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) throw new StorageError("busy", `${file} is in use: stop the server first.`);
  } finally {
    client?.close();
  }
}

/** As a backup has it already; a file that was kept at an earlier restore has not. */
function hold(file: string, at: string, unchecked: boolean): void {
  const client = openFile(file, { readonly: false });
  try {
    holdOutgoing(client, at);
  } catch (error) {
    if (!unchecked) throw error;
  } finally {
    client.close();
  }
}

/**
 * Puts a checked backup in the place of the database; what was there is kept beside it under a name with the instant.
 * Throws StorageError where the backup does not hold, unless `unchecked` (a backup whose manifest was lost).
 */
export async function restoreBackup({ dataDir, from, at, unchecked = false }: { dataDir: string; from: string; /** ISO instant. */ at: string; unchecked?: boolean }): Promise<{ kept: string | null }> {
  if (!statSync(from, { throwIfNoEntry: false })?.isFile()) throw invalid([{ path: from, message: "There is no such file." }]);
  const faults = await checkBackup(from);
  if (faults.length > 0 && !unchecked) throw new StorageError("damaged", `${from} was not restored. ${faults.join(" ")}`);
  const file = path.join(dataDir, DATABASE_FILE);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (existsSync(file)) refuseInUse(file);
  const partial = `${file}.${process.pid}.restoring`;
  copyFileSync(from, partial, constants.COPYFILE_FICLONE);
  hold(partial, at, unchecked);
  const handle = await open(partial, "r+");
  await handle.sync();
  await handle.close();
  const kept = existsSync(file) ? `${file}.before-restore-${at.replace(/[^0-9A-Za-z]/g, "")}` : null;
  if (kept) renameSync(file, kept);
  for (const rest of ["-wal", "-shm"]) {
    if (kept && existsSync(file + rest)) renameSync(file + rest, kept + rest);
    else rmSync(file + rest, { force: true });
  }
  renameSync(partial, file);
  const folder = await open(dataDir, "r");
  await folder.sync();
  await folder.close();
  return { kept };
}
