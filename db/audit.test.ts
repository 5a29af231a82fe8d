import { expect, it } from "vitest";
import { appendAudit, auditHeads, INSTALLATION, listAudit, verifyAudit } from "#db/audit.ts";
import { raw } from "#db/connection.ts";
import { testDatabase } from "#db/testing.ts";
import { AT } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";

async function chain(rows: number) {
  const database = testDatabase();
  for (let i = 0; i < rows; i += 1)
    await withTx(database, (tx) => appendAudit(tx, database.auditKey, INSTALLATION, { at: AT, actor: "owner", door: "cli", operation: `op-${i}`, subject: null, detail: { z: 1, a: { d: undefined, c: [i] } } }));
  return database;
}
/** What someone with the file but not the key can do. */
const tamper = (database: Awaited<ReturnType<typeof chain>>, sql: string) => {
  raw(database.reader).exec("DROP TRIGGER audit_is_not_edited; DROP TRIGGER audit_is_not_deleted");
  raw(database.reader).exec(sql);
};

it("holds from old to new", async () => {
  const database = await chain(5);
  expect(await verifyAudit(database)).toEqual([]);
  expect((await listAudit(database.reader, INSTALLATION)).map((row) => row.operation)).toEqual(["op-4", "op-3", "op-2", "op-1", "op-0"]);
});

it("refuses to be edited or deleted", async () => {
  const database = await chain(2);
  for (const sql of ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"]) expect(() => raw(database.reader).exec(sql)).toThrow(/append-only/);
});

it.each([
  ["a changed detail", "UPDATE audit SET detail = '{}' WHERE seq = 3", /row 3/],
  ["a changed actor", "UPDATE audit SET actor = 'mallory' WHERE seq = 1", /row 1/],
  ["a row taken out", "DELETE FROM audit WHERE seq = 3", /row 4/],
  ["two rows swapped", "UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99", /row 2/],
])("notices %s", async (_, sql, where) => {
  const database = await chain(5);
  tamper(database, sql);
  expect(await verifyAudit(database)).toEqual([expect.stringMatching(where)]);
});

it("notices a cut-off end by the head that a backup kept", async () => {
  const database = await chain(5);
  const kept = await auditHeads(database.reader);
  tamper(database, "DELETE FROM audit WHERE seq > 3");
  expect(await verifyAudit(database)).toEqual([]);
  expect(await verifyAudit(database, kept)).toEqual([expect.stringContaining("ends at row 3, but row 5 was there")]);
});
