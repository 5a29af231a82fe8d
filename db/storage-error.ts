import Sqlite from "better-sqlite3";
import { AppError } from "#lib/errors.ts";

export type StorageFault = "full" | "read-only" | "io" | "busy" | "damaged" | "constraint" | "other";

/** The storage failed, not the input; nothing of the transaction was kept. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  constructor(
    readonly fault: StorageFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const SENTENCES: [prefix: string, fault: StorageFault, sentence: string][] = [
  ["SQLITE_FULL", "full", "The disk is full: nothing of this change was kept. Free some space and try again."],
  ["SQLITE_READONLY", "read-only", "The database cannot be written: it or its folder is read-only. Nothing of this change was kept."],
  ["SQLITE_IOERR", "io", "The disk refused to read or write: nothing of this change was kept."],
  ["SQLITE_CANTOPEN", "io", "The database file cannot be opened."],
  ["SQLITE_BUSY", "busy", "Another process is writing for too long: nothing of this change was kept. Try again."],
  ["SQLITE_LOCKED", "busy", "Another process is writing for too long: nothing of this change was kept. Try again."],
  ["SQLITE_CORRUPT", "damaged", "The database file is damaged: restore the latest backup."],
  ["SQLITE_NOTADB", "damaged", "The database file is damaged: restore the latest backup."],
  ["SQLITE_CONSTRAINT", "constraint", "The storage refused a value that breaks one of its rules."],
];

type SqliteError = InstanceType<typeof Sqlite.SqliteError>;

const sqliteCause = (error: unknown): SqliteError | null => {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof Sqlite.SqliteError) return e;
  return null;
};

/** True where a row with the same key is already there. */
export const isTwin = (error: unknown): boolean => {
  const code = sqliteCause(error)?.code ?? "";
  return code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
};

/** SQLite's errors as ours: AppError conflict for a twin, StorageError otherwise; anything else comes back as it was. */
export function typedError(error: unknown): unknown {
  const cause = sqliteCause(error);
  if (!cause) return error;
  if (isTwin(error)) return new AppError("conflict", "Something with the same key is already there.", [{ path: "", message: cause.message }]);
  const found = SENTENCES.find(([prefix]) => cause.code.startsWith(prefix));
  const [, fault, sentence] = found ?? ["", "other" as const, `The storage failed (${cause.code}).`];
  return new StorageError(fault, fault === "constraint" ? `${sentence} (${cause.message})` : sentence, { cause: error });
}

/** Runs a write and gives a twin a sentence of its own. */
export async function orConflict<T>(sentence: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isTwin(error)) throw new AppError("conflict", sentence);
    throw error;
  }
}
