import { statSync } from "node:fs";
import path from "node:path";
import { brokenAssertions } from "#db/assertions.ts";
import { type AuditHead, verifyAudit } from "#db/audit.ts";
import type { Database } from "#db/client.ts";
import { raw } from "#db/connection.ts";
import { digestOf } from "#db/migrate.ts";
import { MIGRATIONS } from "#db/migrations/migrations.ts";

export type Finding = { check: string; faults: string[] };

function keyFaults(dataDir: string | null): string[] {
  if (dataDir === null) return [];
  const mode = statSync(path.join(dataDir, "audit.key")).mode & 0o777;
  return mode === 0o600 ? [] : [`audit.key can be read by others (mode ${mode.toString(8)}): chmod 600 it.`];
}

/**
 * Every check that the storage knows, each with what is wrong (nothing, where it is well). Reads the whole file: seconds on
 * a large one. `kept`: audit heads of an earlier backup's manifest.
 */
export async function doctor(database: Database, kept: readonly AuditHead[] = []): Promise<Finding[]> {
  const client = raw(database.reader);
  const pages = (client.pragma("integrity_check(100)") as { integrity_check: string }[]).map((row) => row.integrity_check);
  const broken = client.pragma("foreign_key_check") as { table: string; parent: string }[];
  const journal = client.prepare("SELECT name, digest FROM migration ORDER BY seq").all() as { name: string; digest: string }[];
  const differing = MIGRATIONS.filter((migration, i) => journal[i]?.name !== migration.name || journal[i]?.digest !== digestOf(migration));
  return [
    { check: "settings and strict tables", faults: [...brokenAssertions(database.writer.raw, MIGRATIONS.length), ...brokenAssertions(client, MIGRATIONS.length)] },
    { check: "pages and indexes (integrity_check)", faults: pages.filter((text) => text !== "ok") },
    { check: "references between rows", faults: broken.slice(0, 100).map((row) => `A row of ${row.table} points to nothing in ${row.parent}.`) },
    { check: "migrations", faults: differing.map((migration) => `${migration.name} is not in the database as this version has it.`) },
    { check: "audit log, old to new", faults: await verifyAudit(database, kept) },
    { check: "audit key", faults: keyFaults(database.dataDir) },
  ];
}
