import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { type Database, openDatabase, readerOf } from "#db/client.ts";
import { APPLICATION_ID, BUSY_TIMEOUT_MS, connect } from "#db/connection.ts";
import { migrate } from "#db/migrate.ts";
import { MIGRATIONS } from "#db/migrations/migrations.ts";

let template: Buffer | null = null;

function migratedTemplate(): Buffer {
  const client = new Sqlite(":memory:");
  client.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(client, MIGRATIONS);
  const bytes = client.serialize();
  client.close();
  return bytes;
}

/** A fresh migrated database in memory for one test; one connection reads and writes. */
export function testDatabase(): Database {
  template ??= migratedTemplate();
  const client = new Sqlite(template);
  client.pragma("foreign_keys = ON");
  client.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  const both = connect(client);
  return { dataDir: null, reader: readerOf(both), writer: both, auditKey: Buffer.alloc(32, 7), tail: Promise.resolve(), close: () => void client.close() };
}

/** A folder of its own, gone when `remove` is called. */
export function testFolder(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), "default-dead-"));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** A database in a file, for tests of concurrency and damage. */
export function testFileDatabase(): { database: Database; dataDir: string; remove: () => void } {
  const folder = testFolder();
  const database = openDatabase({ dataDir: folder.dataDir });
  return {
    database,
    dataDir: folder.dataDir,
    remove: () => {
      database.close();
      folder.remove();
    },
  };
}
