import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import { checkCapTablePackage } from "#app/_operations/check-cap-table-package.ts";
import { exportCapTablePackage } from "#app/_operations/export-cap-table-package.ts";
import { getCapTable } from "#app/_operations/get-cap-table.ts";
import { undoImport } from "#app/_operations/undo-import.ts";
import { importCapTablePackage } from "#app/_operations/import-cap-table-package.ts";

const filesOf = (name: string) => {
  const folder = new URL(`../../../lib/captable/fixtures/ocf/${name}/`, import.meta.url);
  return readdirSync(folder).sort().map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }));
};
const parsed = (files: readonly { path: string; text: string }[]) => Object.fromEntries(files.map(({ path, text }) => [path, JSON.parse(text) as unknown]));
const refused = (run: Promise<unknown>): Promise<AppError> => run.then(() => expect.fail("taken"), (error: AppError) => error);

it("takes a package in once its dangling references are accepted, and gives an equivalent one back", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  const files = filesOf("ocf-acme");
  expect((await checkCapTablePackage.call(me, { files })).dangling).toHaveLength(7);
  const { questions } = await checkCapTablePackage.call(me, { files });
  expect(questions.map(({ objectId, asks }) => [objectId, asks])).toEqual([["ordinaryA", "participation"], ["preferred", "participation"]]);
  const { faults } = await refused(importCapTablePackage.call(me, { company: "acme", files }));
  expect(faults).toHaveLength(9);
  expect(faults[8]).toMatchObject({ path: "answers preferred" });
  expect(faults[0]).toEqual({ path: "Transactions.ocf.json", message: expect.stringContaining("which the package does not hold") });
  expect((await getCapTable.call(me, { company: "acme" })).rows).toEqual([]);
  const answer = (more: object) => ({ company: "acme", files, acceptDangling: true, answers: [{ objectId: "ordinaryA", participation: "unknown" }, { objectId: "preferred", ...more }] });
  expect((await refused(importCapTablePackage.call(me, answer({ participation: "capped" })))).faults[0]?.message).toMatch(/^Give the cap/);
  const taken = await importCapTablePackage.call(me, answer({ participation: "capped", cap: 3 }));
  expect((await getCapTable.call(me, { company: "acme" })).classes.find(({ name }) => name === "Preferred")).toMatchObject({ participation: "capped", participationCap: 3 });
  expect(taken).toMatchObject({ classes: 3, holders: 4, dangling: 7 });
  const table = await getCapTable.call(me, { company: "acme" });
  expect(table.rows).toHaveLength(taken.holdings);
  expect(table.rows.reduce((sum, { ownership }) => sum + (ownership ?? 0), 0)).toBeCloseTo(1, 12);
  expect(parsed((await exportCapTablePackage.call(me, { company: "acme" })).files)).toEqual(parsed(files));
  const again = { company: "acme", files: files.map((file) => ({ ...file, text: `${file.text}\n` })), acceptDangling: true, leaveOpen: true };
  const conflict = await refused(importCapTablePackage.call(me, again));
  expect([conflict.code, conflict.message]).toEqual(["conflict", expect.stringContaining(`undo-import ${taken.importId}`)]);
  await undoImport.call(me, { importId: taken.importId });
  expect((await importCapTablePackage.call(me, again)).dangling).toBe(7);
  expect((await getCapTable.call(me, { company: "acme" })).classes.find(({ name }) => name === "Preferred")?.participation).toBeNull();
});

it("refuses the samples with every dangling reference, and what is no package with its faults", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  const files = filesOf("ocf-samples");
  const { dangling, questions } = await checkCapTablePackage.call(me, { files });
  // To stakeholders, securities, legends, plans and classes, one by one; the other kinds are listed too.
  const main = ["stakeholder_id", "security_id", "stock_legend_ids", "stock_plan_id", "stock_class_id"];
  expect(dangling.filter(({ field }) => main.includes(field))).toHaveLength(61);
  expect(dangling.length).toBeGreaterThan(61);
  expect((await refused(importCapTablePackage.call(me, { company: "acme", files }))).faults).toHaveLength(dangling.length + questions.length);
  expect((await refused(importCapTablePackage.call(me, { company: "acme", files: [{ path: "x.json", text: "{" }] }))).code).toBe("invalid");
});
