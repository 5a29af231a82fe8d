import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { openFile } from "#db/connection.ts";
import { StorageError } from "#db/storage-error.ts";
import { whileBusy } from "#db/while-busy.ts";

export type Migration = {
  name: string;
  statements: readonly string[];
  /** Tables whose number of rows this migration is meant to change. */
  changesRowsOf?: readonly string[];
};

type Options = {
  /** Called before each statement; tests throw here. */
  beforeStatement?: (migration: Migration, index: number) => void;
};

const BEGIN_ATTEMPTS = 12;
const JOURNAL = "CREATE TABLE IF NOT EXISTS migration (seq INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL) STRICT, WITHOUT ROWID";

export const digestOf = (migration: Migration): string => createHash("sha256").update(migration.statements.join(";\n")).digest("hex");

const tables = (client: Sqlite.Database): string[] =>
  client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[];
const rowCounts = (client: Sqlite.Database): Map<string, number> =>
  new Map(tables(client).map((name) => [name, client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]));

const refuse = (sentence: string): never => {
  throw new StorageError("other", sentence);
};

/** The migrations that are still to run; refuses a journal that does not begin like the list. */
function pending(client: Sqlite.Database, migrations: readonly Migration[]): Migration[] {
  if (!tables(client).includes("migration")) return [...migrations];
  const done = client.prepare("SELECT name, digest FROM migration ORDER BY seq").all() as { name: string; digest: string }[];
  done.forEach((row, i) => {
    const ours = migrations[i];
    if (!ours) refuse(`The database was made by a newer version (it has had the migration ${row.name}): start that version, or restore an older backup.`);
    else if (ours.name !== row.name) refuse(`The database has had the migration ${row.name} where this version has ${ours.name}: start the version that made it.`);
    else if (digestOf(ours) !== row.digest) refuse(`The migration ${row.name} was changed after it had run on this database: put the original text back.`);
  });
  return migrations.slice(done.length);
}

/** A copy of the committed database beside it, made by a second connection while the first holds the write lock. */
function backUp(file: string, next: Migration): void {
  const target = `${file}.before-${next.name}`;
  const partial = `${target}.${process.pid}.partial`;
  rmSync(partial, { force: true });
  const reader = openFile(file, { readonly: true });
  try {
    reader.prepare("VACUUM INTO ?").run(partial);
  } finally {
    reader.close();
  }
  renameSync(partial, target);
}

function runAll(client: Sqlite.Database, todo: readonly Migration[], done: number, options: Options): void {
  const before = rowCounts(client);
  const meant = new Set(["migration", ...todo.flatMap((m) => m.changesRowsOf ?? [])]);
  client.exec(JOURNAL);
  todo.forEach((migration, m) => {
    migration.statements.forEach((statement, i) => {
      options.beforeStatement?.(migration, i);
      client.exec(statement);
    });
    client.prepare("INSERT INTO migration (seq, name, digest) VALUES (?, ?, ?)").run(done + m + 1, migration.name, digestOf(migration));
  });
  client.pragma(`user_version = ${done + todo.length}`);
  const after = rowCounts(client);
  for (const [name, rows] of before) {
    const now = after.get(name) ?? 0;
    if (now !== rows && !meant.has(name)) refuse(`A migration changed the number of rows in ${name} from ${rows} to ${now}: nothing was kept.`);
  }
  const [broken] = client.pragma("foreign_key_check") as { table: string; parent: string }[];
  if (broken) refuse(`A migration left rows of ${broken.table} that point to nothing in ${broken.parent}: nothing was kept.`);
}

/**
 * Brings a database up to date; safe for several processes at once. Foreign keys are off outside the transaction,
 * the journal is read inside it, a populated file is copied first, and rows and references are counted before the commit.
 * Returns the names of the migrations that ran.
 */
export function migrate(client: Sqlite.Database, migrations: readonly Migration[], options: Options = {}): string[] {
  if (pending(client, migrations).length === 0) return [];
  client.pragma("foreign_keys = OFF");
  try {
    whileBusy(() => client.exec("BEGIN IMMEDIATE"), BEGIN_ATTEMPTS);
    try {
      const todo = pending(client, migrations);
      const [next] = todo;
      if (next && !client.memory && tables(client).length > 0 && existsSync(client.name)) backUp(client.name, next);
      if (next) runAll(client, todo, migrations.length - todo.length, options);
      client.exec("COMMIT");
      return todo.map((m) => m.name);
    } catch (error) {
      if (client.inTransaction) client.exec("ROLLBACK");
      throw error;
    }
  } finally {
    client.pragma("foreign_keys = ON");
  }
}
