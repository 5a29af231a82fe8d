import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_FILE, openDatabase } from "#db/client.ts";
import { createCompany } from "#db/company.ts";
import { raw } from "#db/connection.ts";
import { ensureAccount } from "#db/account.ts";
import { insertEntries } from "#db/entry.ts";
import { insertFigures } from "#db/figure.ts";
import { commitImport, stageImport } from "#db/import.ts";
import { migrate, type Migration } from "#db/migrate.ts";
import { MIGRATIONS } from "#db/migrations/migrations.ts";
import { testFileDatabase } from "#db/testing.ts";
import { aCompany, aFigure, anEntry, anImport, AT, aWorkspace } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";

/** Rebuilds a parent table, the case in which a careless migrator deletes or orphans the children. */
const rebuild: Migration = {
  name: "9001-rebuild",
  statements: [
    "ALTER TABLE account ADD COLUMN colour TEXT",
    "CREATE TABLE account_new (workspace_id TEXT NOT NULL, id TEXT NOT NULL, company_id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (workspace_id, id)) STRICT, WITHOUT ROWID",
    "INSERT INTO account_new SELECT workspace_id, id, company_id, name FROM account",
    "DROP TABLE account",
    "ALTER TABLE account_new RENAME TO account",
    "CREATE INDEX account_company ON account (workspace_id, company_id)",
  ],
};
const additive: Migration = { name: "9002-add", statements: ["CREATE TABLE pet (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID", "CREATE INDEX entry_day ON entry (workspace_id, day)"] };

async function populated() {
  const { database, dataDir, remove } = testFileDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  await withTx(database, async (tx) => {
    const { id: company } = await createCompany(tx, ws, aCompany);
    const { id: account } = await ensureAccount(tx, ws, { companyId: company, name: "Checking", externalKey: "1", currency: null, kind: "bank" });
    const { id } = await stageImport(tx, ws, anImport);
    await insertEntries(tx, ws, Array.from({ length: 200 }, (_, i) => anEntry(company, account, id, i)));
    await insertFigures(tx, ws, [aFigure(company, "2026-09", "2026-10-03")]);
    await commitImport(tx, ws, id, { at: AT, counts: {}, rejected: [] });
  });
  return { client: database.writer.raw, dataDir, remove };
}
const dump = (client: Sqlite.Database) => {
  const schema = client.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all() as { name: string; sql: string | null }[];
  const names = schema.filter((row) => row.sql?.startsWith("CREATE TABLE")).map((row) => row.name);
  return JSON.stringify([schema, client.pragma("user_version"), names.map((name) => client.prepare(`SELECT * FROM "${name}"`).all())]);
};

describe("migrations on a populated database", () => {
  it("keep every row, copy the file first, and run once", async () => {
    const { client, dataDir, remove } = await populated();
    const before = dump(client);
    expect(migrate(client, [...MIGRATIONS, rebuild, additive])).toEqual(["9001-rebuild", "9002-add"]);
    expect(client.prepare("SELECT count(*) FROM entry").pluck().get()).toBe(200);
    expect(migrate(client, [...MIGRATIONS, rebuild, additive])).toEqual([]);
    expect(client.pragma("foreign_keys", { simple: true })).toBe(1);
    const copy = new Sqlite(path.join(dataDir, `${DATABASE_FILE}.before-9001-rebuild`), { readonly: true });
    expect(dump(copy)).toBe(before);
    copy.close();
    remove();
  });

  it("with a fault at any statement leave it identical, and go through afterwards", async () => {
    const { client, dataDir, remove } = await populated();
    const before = dump(client);
    const all = [...MIGRATIONS, rebuild, additive];
    const points = [rebuild, additive].flatMap((m) => m.statements.map((_, i) => [m.name, i] as const));
    for (const [name, at] of points) {
      const fault = () => migrate(client, all, { beforeStatement: (m, i) => { if (m.name === name && i === at) throw new Error("fault"); } });
      expect(fault).toThrow("fault");
      expect(dump(client)).toBe(before);
    }
    expect(migrate(client, all)).toHaveLength(2);
    expect(readdirSync(dataDir).filter((file) => file.endsWith(".partial"))).toEqual([]);
    remove();
  });

  it.each([
    ["loses rows", "DELETE FROM entry WHERE line < 10", /number of rows in entry from 200 to 190/],
    ["orphans rows", "UPDATE company SET id = '01a20ba4-d753-711b-baad-9c4e816c6b9d'", /point to nothing in company/],
    ["fails", "CREATE TABLE company (id TEXT)", /already exists/],
  ])("one that %s is refused and undone", async (_, statement, words) => {
    const { client, remove } = await populated();
    const before = dump(client);
    expect(() => migrate(client, [...MIGRATIONS, { name: "9001-bad", statements: [statement] }])).toThrow(words);
    expect(dump(client)).toBe(before);
    remove();
  });

  it("may change rows where it says so", async () => {
    const { client, remove } = await populated();
    migrate(client, [...MIGRATIONS, { name: "9001-clean", statements: ["DELETE FROM entry WHERE line < 10"], changesRowsOf: ["entry"] }]);
    expect(client.prepare("SELECT count(*) FROM entry").pluck().get()).toBe(190);
    remove();
  });

  it("refuses an earlier migration that was changed, renamed or left out", async () => {
    const { client, dataDir, remove } = await populated();
    const [first, ...rest] = MIGRATIONS as [Migration, ...Migration[]];
    const changed = { ...first, statements: [...first.statements, "SELECT 1"] };
    expect(() => migrate(client, [changed, ...rest])).toThrow(/0001-companies was changed after it had run/);
    expect(() => migrate(client, [{ ...first, name: "0001-other" }, ...rest])).toThrow(/has had the migration 0001-companies where this version has 0001-other/);
    expect(() => migrate(client, rest)).toThrow(/has had the migration/);
    expect(() => migrate(client, MIGRATIONS.slice(0, -1))).toThrow(/newer version/);
    expect(() => openDatabase({ dataDir, migrations: MIGRATIONS.slice(0, -1) })).toThrow(/newer version/);
    remove();
  });
});

it("starts from an empty folder without a copy", () => {
  const { dataDir, database, remove } = testFileDatabase();
  expect(raw(database.reader).pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
  expect(existsSync(path.join(dataDir, `${DATABASE_FILE}.before-${MIGRATIONS[0]?.name ?? ""}`))).toBe(false);
  remove();
});
