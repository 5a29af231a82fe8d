import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";

/** Marks a file as ours: "DDED" in ASCII. */
export const APPLICATION_ID = 0x44444544;
export const BUSY_TIMEOUT_MS = 5000;

// Registered: the bundler may load this file more than once in a process, and all copies share one database.
export const connection = Symbol.for("default-dead.connection");
export type Orm = BetterSQLite3Database<Record<string, never>>;
export type Connection = { readonly orm: Orm; readonly raw: Sqlite.Database };

/** Something that can be read: a read-only connection or a transaction. What is inside is for db/ alone. */
export type Reader = { readonly [connection]: Connection };
/** A running transaction; only `withTx` makes one. */
export type Tx = Reader & { readonly writes: true };

export const orm = (reader: Reader): Orm => reader[connection].orm;
export const raw = (reader: Reader): Sqlite.Database => reader[connection].raw;

export const connect = (client: Sqlite.Database): Connection => ({ orm: drizzle({ client }), raw: client });

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();
/** A statement prepared once a connection; for hot paths. */
export function prepared(reader: Reader, sql: string): Sqlite.Statement {
  const client = raw(reader);
  let known = statements.get(client);
  if (!known) statements.set(client, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = client.prepare(sql)));
  return statement;
}

const queries = new WeakMap<Sqlite.Database, Map<string, unknown>>();
/** A query that is put together and prepared once a connection; for what every request asks. */
export function query<T>(reader: Reader, name: string, build: (orm: Orm) => T): T {
  const client = raw(reader);
  let known = queries.get(client);
  if (!known) queries.set(client, (known = new Map()));
  let found = known.get(name) as T | undefined;
  if (found === undefined) known.set(name, (found = build(orm(reader))));
  return found;
}

/** Opens a file with the settings that every connection carries. */
export function openFile(file: string, options: { readonly: boolean }): Sqlite.Database {
  const client = new Sqlite(file, { readonly: options.readonly, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  client.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  client.pragma("foreign_keys = ON");
  client.pragma("synchronous = FULL");
  client.pragma("cache_size = -32000");
  return client;
}

/**
 * A number that changes whenever another connection or process has committed something; null where one connection reads
 * and writes, which cannot tell. For keeping what was read until then.
 */
export const dataVersion = (reader: Reader): number | null => (raw(reader).memory ? null : (raw(reader).pragma("data_version", { simple: true }) as number));
