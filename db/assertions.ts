import type Sqlite from "better-sqlite3";
import { APPLICATION_ID, BUSY_TIMEOUT_MS } from "#db/connection.ts";
import { StorageError } from "#db/storage-error.ts";

/** What an open connection must be like; returns a sentence for each thing that is not so. */
export function brokenAssertions(client: Sqlite.Database, version: number): string[] {
  const expected: [pragma: string, value: unknown][] = [
    ["journal_mode", client.memory ? "memory" : "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["busy_timeout", BUSY_TIMEOUT_MS],
    ["application_id", APPLICATION_ID],
    ["user_version", version],
  ];
  const faults = expected.flatMap(([pragma, value]) => {
    const actual = client.pragma(pragma, { simple: true });
    return actual === value ? [] : [`${pragma} is ${String(actual)}, not ${String(value)}`];
  });
  const loose = client.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0").pluck().all();
  return loose.length > 0 ? [...faults, `these tables are not STRICT: ${loose.join(", ")}`] : faults;
}

export function assertConnection(client: Sqlite.Database, version: number): void {
  const faults = brokenAssertions(client, version);
  if (faults.length > 0) throw new StorageError("other", `The database ${client.name} does not start: ${faults.join("; ")}.`);
}
