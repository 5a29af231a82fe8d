import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { assertConnection } from "#db/assertions.ts";
import { auditKey } from "#db/audit-key.ts";
import { APPLICATION_ID, type Connection, connect, connection, openFile, type Reader } from "#db/connection.ts";
import { isThere, openUndamaged } from "#db/damage.ts";
import { migrate, type Migration } from "#db/migrate.ts";
import { MIGRATIONS } from "#db/migrations/migrations.ts";
import { typedError } from "#db/storage-error.ts";
import { whileBusy } from "#db/while-busy.ts";

export { dataVersion, type Reader, type Tx } from "#db/connection.ts";

export const DATABASE_FILE = "default-dead.db";
const MARKER_FILE = "installed.json";

/** An open database: one connection that writes, behind `withTx`, and one that only reads. */
export type Database = {
  readonly dataDir: string | null;
  readonly reader: Reader;
  readonly writer: Connection;
  readonly auditKey: Buffer;
  /** The end of the queue of transactions. */
  tail: Promise<unknown>;
  close(): void;
};

export const readerOf = (open: Connection): Reader => ({ [connection]: open });

function flushFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a whole database under another name and links it into place, so that nobody ever sees half of one. */
function create(file: string, migrations: readonly Migration[]): void {
  const partial = `${file}.${process.pid}.new`;
  for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(partial + rest, { force: true });
  const client = new Sqlite(partial);
  try {
    client.pragma("synchronous = FULL");
    client.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(client, migrations);
    client.pragma("journal_mode = WAL");
  } finally {
    client.close();
  }
  try {
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(partial, { force: true });
  }
  flushFolder(path.dirname(file));
}

/**
 * Opens `dataDir`/default-dead.db, makes or migrates it first, and asserts that it is as it must be.
 * Throws StorageError with what to restore where the file is missing, empty, cut off, garbled or another application's.
 */
export function openDatabase({ dataDir, migrations = MIGRATIONS, checked = false }: { dataDir: string; migrations?: readonly Migration[]; /** Not page by page again. */ checked?: boolean }): Database {
  const file = path.join(dataDir, DATABASE_FILE);
  const marker = path.join(dataDir, MARKER_FILE);
  const open: Sqlite.Database[] = [];
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!isThere(file, marker)) create(file, migrations);
    const writer = openUndamaged(file, { checked });
    open.push(writer);
    whileBusy(() => writer.pragma("journal_mode = WAL"));
    migrate(writer, migrations);
    assertConnection(writer, migrations.length);
    const reader = openFile(file, { readonly: true });
    open.push(reader);
    assertConnection(reader, migrations.length);
    writeFileSync(marker, `${JSON.stringify({ database: DATABASE_FILE })}\n`, { flush: true });
    return {
      dataDir,
      reader: readerOf(connect(reader)),
      writer: connect(writer),
      auditKey: auditKey(dataDir),
      tail: Promise.resolve(),
      close: () => open.forEach((client) => client.close()),
    };
  } catch (error) {
    open.forEach((client) => client.close());
    throw typedError(error);
  }
}
