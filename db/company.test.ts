import { expect, it } from "vitest";
import { companyBySlug, createCompany, listCompanies, updateCompany } from "#db/company.ts";
import { newId } from "#db/id.ts";
import { testDatabase } from "#db/testing.ts";
import { aCompany, aWorkspace } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { AppError } from "#lib/errors.ts";

const database = testDatabase();
const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));

it("lets exactly one of fifty edits of a version win and shows both values to the rest", async () => {
  const made = await withTx(database, (tx) => createCompany(tx, ws, aCompany));
  const edits = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => withTx(database, (tx) => updateCompany(tx, ws, made.id, 1, { name: `Name ${i}` }))));
  const won = edits.filter((edit) => edit.status === "fulfilled");
  expect(won).toHaveLength(1);
  const now = await companyBySlug(database.reader, ws, "acme");
  expect(now).toMatchObject({ version: 2, name: won[0]?.value.name });
  for (const [i, edit] of edits.entries()) {
    if (edit.status === "fulfilled") continue;
    expect(edit.reason).toBeInstanceOf(AppError);
    expect(edit.reason).toMatchObject({ code: "conflict", faults: [{ path: "name", message: `It is now ${JSON.stringify(now?.name)}; you wanted "Name ${i}".` }] });
  }
});

it("refuses a second company at the same address, with a sentence", async () => {
  await expect(withTx(database, (tx) => createCompany(tx, ws, aCompany))).rejects.toMatchObject({ code: "conflict", message: "There is a company at /companies/acme already." });
  const other = await withTx(database, (tx) => createCompany(tx, ws, { ...aCompany, slug: "beta" }));
  await expect(withTx(database, (tx) => updateCompany(tx, ws, other.id, 1, { slug: "acme" }))).rejects.toMatchObject({ code: "conflict" });
});

it("answers another workspace's company like a missing one", async () => {
  const foreign = await withTx(database, (tx) => createWorkspace(tx, { ...aWorkspace, slug: "other" }));
  const theirs = await withTx(database, (tx) => createCompany(tx, foreign.id, { ...aCompany, slug: "theirs" }));
  expect(await companyBySlug(database.reader, ws, "theirs")).toBeNull();
  for (const id of [theirs.id, newId()])
    await expect(withTx(database, (tx) => updateCompany(tx, ws, id, 1, { name: "Mine" }))).rejects.toMatchObject({ code: "not-found", message: "There is no such company." });
});

it("leaves archived companies out of lists unless asked", async () => {
  const old = await withTx(database, (tx) => createCompany(tx, ws, { ...aCompany, slug: "old" }));
  await withTx(database, (tx) => updateCompany(tx, ws, old.id, 1, { archivedAt: "2026-11-24T10:00:00Z" }));
  expect((await listCompanies(database.reader, ws)).map((c) => c.slug)).not.toContain("old");
  expect((await listCompanies(database.reader, ws, { archived: true })).map((c) => c.slug)).toContain("old");
});
