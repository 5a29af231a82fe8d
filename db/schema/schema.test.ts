import { getTableConfig, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { checkOf, storageOf } from "#db/columns.ts";
import { raw } from "#db/connection.ts";
import { TABLES } from "#db/schema/tables.ts";
import { testDatabase } from "#db/testing.ts";

const client = raw(testDatabase().reader);
const dialect = new SQLiteSyncDialect();
const all = (sql: string, ...args: unknown[]) => client.prepare(sql).all(...args) as Record<string, unknown>[];
const squeeze = (sql: string) => sql.replace(/\s+/g, " ");

describe("the tables that drizzle knows are the tables that the migrations make", () => {
  it("has no table more or less", () => {
    const made = all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => row.name);
    expect(made.sort()).toEqual([...TABLES.map((t) => getTableConfig(t).name), "migration"].sort());
  });

  it.each(TABLES.map((t) => getTableConfig(t)))("$name agrees column by column", (table) => {
    const made = all("SELECT name, type, \"notnull\" AS needed FROM pragma_table_xinfo(?) ORDER BY cid", table.name);
    expect(made).toEqual(table.columns.map((c) => ({ name: c.name, type: storageOf(c.getSQLType()), needed: c.notNull ? 1 : 0 })));
    const sql = squeeze(all("SELECT sql FROM sqlite_schema WHERE name = ?", table.name)[0]?.sql as string);
    for (const column of table.columns) {
      const check = checkOf(column.getSQLType(), column.name);
      if (check) expect(sql).toContain(squeeze(`CHECK (${check})`));
    }
    expect(sql).toMatch(/STRICT/);
  });

  it.each(TABLES.map((t) => getTableConfig(t)))("$name has the same keys and indexes", (table) => {
    const key = all("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table.name).map((row) => row.name);
    expect(key).toEqual(table.primaryKeys[0]?.columns.map((c) => c.name));
    const made = all("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name", table.name).map((row) => row.sql);
    const told = table.indexes.map(({ config: i }) => {
      const where = i.where ? ` WHERE ${dialect.sqlToQuery(i.where).sql}` : "";
      return `CREATE ${i.unique ? "UNIQUE " : ""}INDEX ${i.name} ON ${table.name} (${i.columns.map((c) => ("name" in c ? c.name : "?")).join(", ")})${where}`;
    });
    expect(made).toEqual(told.sort((a, b) => (a.split(" INDEX ")[1] ?? "").localeCompare(b.split(" INDEX ")[1] ?? "")));
    const made_ = all("SELECT * FROM pragma_foreign_key_list(?)", table.name);
    expect(new Set(made_.map((row) => row.id)).size).toBe(table.foreignKeys.length);
    const parents = table.foreignKeys.map((k) => getTableConfig(k.reference().foreignTable).name);
    expect([...new Set(made_.map((row) => row.table))].sort()).toEqual([...new Set(parents)].sort());
  });

  it("puts the workspace first in every key and index of a table that has one", () => {
    for (const table of TABLES.map((t) => getTableConfig(t))) {
      if (!table.columns.some((c) => c.name === "workspace_id" && c.notNull)) continue;
      for (const key of table.primaryKeys) expect(key.columns[0]?.name).toBe("workspace_id");
      for (const { config } of table.indexes) expect(config.columns[0]).toMatchObject({ name: "workspace_id" });
      for (const key of table.foreignKeys) expect(key.reference().columns[0]?.name).toBe("workspace_id");
    }
  });
});

describe("the checks refuse what lib's types refuse", () => {
  const accepted = (domain: string, value: unknown) => client.prepare(`SELECT coalesce((SELECT ${checkOf(domain, "c")} FROM (SELECT ? AS c)), 1)`).pluck().get(value) === 1;
  it.each([
    ["money", 9_000_000_000_000_000n, true], ["money", 9_000_000_000_000_001n, false], ["money", -9_000_000_000_000_001n, false], ["money", 0.5, false], ["money", null, true],
    ["day", "2026-11-24", true], ["day", "2026-1-24", false], ["day", "24.11.2026", false], ["day", "2026-13-01", false], ["day", "2026-12-32", false],
    ["month", "2026-11", true], ["month", "2026-13", false], ["month", "2026-00", false], ["period", "2026-13", false], ["month", "2026-11-01", false], ["period", "2026-Q4", true], ["period", "2026-Q5", false], ["period", "2026", true],
    ["currency", "USD", true], ["currency", "usd", false], ["instant", "2026-11-24T03:13:37.000Z", true], ["instant", "2026-11-24 03:13", false],
    ["decimal", "1.2345", true], ["decimal", "1e5", false], ["flag", 2n, false], ["count", -1n, false], ["json", "{", false],
  ])("%s %s: %s", (domain, value, expected) => expect(accepted(domain, value)).toBe(expected));
});
