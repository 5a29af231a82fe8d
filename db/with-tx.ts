import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "#db/client.ts";
import { connection, type Tx } from "#db/connection.ts";
import { typedError } from "#db/storage-error.ts";

// Two minutes of waiting: SQLite's queue is not fair, and on a machine with 15 runnable processes a writer beside four others once got no turn for 30 s.
const BEGIN_ATTEMPTS = 24;

type Running = { database: Database; open: boolean; outer: Running | undefined };
// Shared by all copies of this file that a bundler may load, as the database is.
const shared = globalThis as { [key: symbol]: unknown };
const key = Symbol.for("default-dead.running");
const running = (shared[key] ??= new AsyncLocalStorage<Running>()) as AsyncLocalStorage<Running>;

function refuseReentry(database: Database): void {
  for (let frame = running.getStore(); frame; frame = frame.outer)
    if (frame.open && frame.database === database)
      throw new Error("withTx was called inside withTx of the same database, which would wait for itself: pass the tx on instead.");
}

/** Each try waits for the busy timeout; between tries this process serves others. */
async function begin(database: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.writer.raw.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (attempt === BEGIN_ATTEMPTS || (error as { code?: string }).code !== "SQLITE_BUSY") throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function runOne<T>(database: Database, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const frame: Running = { database, open: true, outer: running.getStore() };
  const tx: Tx = {
    writes: true,
    get [connection]() {
      if (!frame.open) throw new Error("This transaction is over: await everything inside withTx.");
      return database.writer;
    },
  };
  try {
    await begin(database);
    const result = await running.run(frame, () => fn(tx));
    database.writer.raw.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.writer.raw.inTransaction) database.writer.raw.exec("ROLLBACK");
    throw typedError(error);
  } finally {
    frame.open = false;
  }
}

/**
 * Runs `fn` in one transaction of the one write connection: all that it writes is kept, on disk, when this resolves,
 * and nothing when it throws. Nothing but SQL inside: others wait in line. Throws AppError conflict for twins,
 * StorageError where the disk is full, read-only or broken.
 */
export function withTx<T>(database: Database, fn: (tx: Tx) => Promise<T>): Promise<T> {
  refuseReentry(database);
  const result = database.tail.then(() => runOne(database, fn));
  database.tail = result.catch(() => undefined);
  return result;
}
