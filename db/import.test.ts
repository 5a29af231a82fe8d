import { expect, it } from "vitest";
import { balancesOf, ensureAccount, insertBalances } from "#db/account.ts";
import { companyBySlug, companyKeys, createCompanies, createCompany } from "#db/company.ts";
import { countEntries, correctEntry, categorise, entriesOf, entriesOfMonth, entrySums, insertEntries, matchEntries } from "#db/entry.ts";
import { figuresOf, insertFigures } from "#db/figure.ts";
import { commitImport, failImport, importByDigest, importById, importLines, listImports, stageImport, touchImport } from "#db/import.ts";
import { mappingBySignature, rememberMapping } from "#db/import-mapping.ts";
import { testDatabase } from "#db/testing.ts";
import { aCompany, aFigure, AT, aWorkspace, anEntry, anImport } from "#db/testing-rows.ts";
import { sweepImports, undoImport } from "#db/undo-import.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { asDay, asMonth } from "#lib/date.ts";
import { asMinor } from "#lib/money.ts";

async function setUp() {
  const database = testDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  const { id: company } = await withTx(database, (tx) => createCompany(tx, ws, aCompany));
  const { id: account } = await withTx(database, (tx) => ensureAccount(tx, ws, { companyId: company, name: "Checking", externalKey: "1234", currency: null, kind: "bank" }));
  const stage = (given: Partial<typeof anImport> = {}) => withTx(database, (tx) => stageImport(tx, ws, { ...anImport, ...given }));
  const commit = (id: string) => withTx(database, (tx) => commitImport(tx, ws, id, { at: AT, counts: { create: 1 }, rejected: [{ line: 3, why: "no date" }] }));
  const undo = (id: string) => withTx(database, (tx) => undoImport(tx, ws, id, { at: AT, today: asDay("2026-11-24") }));
  const add = (id: string, from: number, to: number) =>
    withTx(database, (tx) => insertEntries(tx, ws, Array.from({ length: to - from + 1 }, (_, i) => anEntry(company, account, id, from + i))));
  const seen = () => countEntries(database.reader, ws, { companyId: company });
  return { database, ws, company, account, stage, commit, undo, add, seen };
}

it("shows nothing of a staged import and all of a committed one", async () => {
  const { stage, add, commit, seen, database, ws } = await setUp();
  const { id } = await stage();
  expect(await add(id, 1, 50)).toEqual({ inserted: 50, same: 0 });
  expect(await seen()).toBe(0);
  expect(await listImports(database.reader, ws)).toEqual([]);
  await commit(id);
  expect(await seen()).toBe(50);
  expect(await listImports(database.reader, ws)).toMatchObject([{ id, state: "committed", rejected: [{ line: 3, why: "no date" }] }]);
  expect(await importLines(database.reader, ws)).toMatchObject([{ id, state: "committed", rejectedLines: 1 }]);
  expect(await importByDigest(database.reader, ws, anImport.digest)).toMatchObject({ id });
  await expect(commit(id)).rejects.toMatchObject({ code: "conflict" });
});

it("adds only what is new from the same file or an overlapping one", async () => {
  const { stage, add, commit, seen } = await setUp();
  const first = await stage();
  await add(first.id, 1, 50);
  await commit(first.id);
  const second = await stage();
  expect(await add(second.id, 1, 50)).toEqual({ inserted: 0, same: 50 });
  expect(await add(second.id, 41, 60)).toEqual({ inserted: 10, same: 10 });
  await commit(second.id);
  expect(await seen()).toBe(60);
});

it("undoes an import whole, and the same file can then come in again", async () => {
  const { stage, add, commit, undo, seen, database, ws, company } = await setUp();
  const first = await stage();
  await add(first.id, 1, 25_000);
  await withTx(database, (tx) => insertFigures(tx, ws, [aFigure(company, "2026-09", "2022-10-03", { importId: first.id })]));
  await commit(first.id);
  await undo(first.id);
  expect(await seen()).toBe(0);
  expect(await figuresOf(database.reader, ws, company, asDay("2022-12-31"))).toEqual([]);
  await sweepImports(database);
  await expect(undo(first.id)).rejects.toMatchObject({ code: "conflict" });
  const again = await stage();
  expect(await add(again.id, 1, 25_000)).toEqual({ inserted: 25_000, same: 0 });
  await commit(again.id);
  expect(await seen()).toBe(25_000);
});

it("lets one import at a time stage, and gives up one that fell silent", async () => {
  const { stage, add, commit, seen, database, ws } = await setUp();
  const first = await stage();
  await add(first.id, 1, 10);
  await expect(stage({ fileName: "b.csv" })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("file.csv") });
  await withTx(database, (tx) => touchImport(tx, ws, first.id, "2026-11-24T09:10:00.000Z"));
  await expect(stage({ createdAt: "2026-11-24T09:20:00.000Z" })).rejects.toMatchObject({ code: "conflict" });
  const second = await stage({ createdAt: "2026-11-24T09:30:00.000Z" });
  await expect(withTx(database, (tx) => touchImport(tx, ws, first.id, AT))).rejects.toMatchObject({ code: "conflict" });
  await sweepImports(database);
  expect(await add(second.id, 1, 10)).toEqual({ inserted: 10, same: 0 });
  await commit(second.id);
  expect(await seen()).toBe(10);
});

it("takes the companies that an import created away with it, but for those that something else speaks of", async () => {
  const { stage, commit, undo, database, ws } = await setUp();
  const { id } = await stage({ kind: "companies" });
  const [left, kept] = await withTx(database, (tx) => createCompanies(tx, ws, [{ ...aCompany, slug: "left", importId: id }, { ...aCompany, slug: "kept", importId: id }]));
  expect(await companyBySlug(database.reader, ws, "kept")).toBeNull();
  await commit(id);
  expect((await companyKeys(database.reader, ws)).map((c) => c.slug).sort()).toEqual(["acme", "kept", "left"]);
  await withTx(database, (tx) => insertFigures(tx, ws, [aFigure(kept?.id ?? "", "2026-09", "2026-10-03"), aFigure(left?.id ?? "", "2026-09", "2026-10-03", { importId: id })]));
  expect(await undo(id)).toMatchObject({ companiesGone: 1, companiesKept: 1 });
  expect((await companyKeys(database.reader, ws)).map((c) => c.slug).sort()).toEqual(["acme", "kept"]);
  await withTx(database, (tx) => createCompany(tx, ws, { ...aCompany, slug: "left" }));
});

it("removes what a failed import left behind", async () => {
  const { stage, add, database, ws } = await setUp();
  const { id } = await stage();
  await add(id, 1, 10);
  await withTx(database, (tx) => failImport(tx, ws, id));
  await sweepImports(database);
  expect(await importById(database.reader, ws, id)).toMatchObject({ state: "failed", unswept: false });
  const next = await stage();
  expect(await add(next.id, 1, 10)).toEqual({ inserted: 10, same: 0 });
});

it("sums entries by month, category and role, and opens a sum to its rows", async () => {
  const { stage, commit, database, ws, company, account } = await setUp();
  const { id } = await stage();
  const rows = [
    anEntry(company, account, id, 1, { day: asDay("2026-09-30"), amount: asMinor(5000), category: "sales" }), anEntry(company, account, id, 2, { amount: asMinor(7000), category: "sales" }),
    anEntry(company, account, id, 3, { amount: asMinor(-900), category: "hosting" }), anEntry(company, account, id, 4, { amount: asMinor(-100), category: "hosting" }),
    anEntry(company, account, id, 5, { amount: asMinor(-300), role: "transfer" }), anEntry(company, account, id, 6, { amount: asMinor(300), role: "operating" }),
  ];
  await withTx(database, (tx) => insertEntries(tx, ws, rows));
  await withTx(database, (tx) => insertBalances(tx, ws, [{ accountId: account, day: asDay("2026-10-31"), amount: asMinor(11_000), importId: id }]));
  await commit(id);
  const sums = await entrySums(database.reader, ws, { companyId: company });
  expect(sums.map((s) => [s.month, s.category, s.role, s.amountIn, s.amountOut, s.entries])).toEqual([
    ["2026-09", "sales", "operating", 5000, 0, 1], ["2026-10", null, "operating", 300, 0, 1], ["2026-10", null, "transfer", 0, -300, 1],
    ["2026-10", "hosting", "operating", 0, -1000, 2], ["2026-10", "sales", "operating", 7000, 0, 1],
  ]);
  const hosting = await entriesOfMonth(database.reader, ws, { companyId: company, category: "hosting" }, asMonth("2026-10"));
  expect(hosting.map((e) => e.line)).toEqual([3, 4]);
  expect(await balancesOf(database.reader, ws, company, asDay("2026-10-31"))).toMatchObject([{ amount: 11_000 }]);

  const [five = { id: "" }, six = { id: "" }] = await entriesOf(database.reader, ws, { companyId: company, category: null });
  await withTx(database, (tx) => matchEntries(tx, ws, [{ a: five.id, b: six.id, role: "transfer" }]));
  await withTx(database, (tx) => correctEntry(tx, ws, six.id, { category: "sales", role: "refund" }));
  expect(await withTx(database, (tx) => categorise(tx, ws, [five.id, six.id], { category: "other", role: "operating" }))).toBe(1);
  expect((await entriesOf(database.reader, ws, { companyId: company, role: "refund" }))[0]).toMatchObject({ id: six.id, matchedId: five.id, userSet: true });
});

it("remembers a mapping by what the source looks like", async () => {
  const { database, ws } = await setUp();
  for (const date of ["a", "b"]) await withTx(database, (tx) => rememberMapping(tx, ws, { kind: "statement", signature: "s", mapping: { date }, at: AT }));
  expect(await mappingBySignature(database.reader, ws, "statement", "s")).toMatchObject({ mapping: { date: "b" } });
  expect(await mappingBySignature(database.reader, ws, "rounds", "s")).toBeNull();
});
