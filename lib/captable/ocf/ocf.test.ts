import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { classRanks } from "#lib/captable/ocf/class-ranks.ts";
import { danglingReferences } from "#lib/captable/ocf/dangling-references.ts";
import { openQuestions } from "#lib/captable/ocf/open-questions.ts";
import { readPackage, writePackage } from "#lib/captable/ocf/read-package.ts";

const folder = (name: string) => new URL(`../fixtures/ocf/${name}/`, import.meta.url);
const filesOf = (name: string) => readdirSync(folder(name)).sort().map((path) => ({ path, text: readFileSync(new URL(path, folder(name)), "utf8") }));
const counts = (name: string): Record<string, number> => {
  const { package: found } = readPackage(filesOf(name));
  const tally: Record<string, number> = {};
  for (const { field } of danglingReferences(found)) tally[field] = (tally[field] ?? 0) + 1;
  return tally;
};

describe("dangling references, by occurrence", () => {
  test("the invented company has seven", () => expect(counts("ocf-acme")).toEqual({ stock_plan_id: 3, resulting_security_ids: 4 }));
  test("the samples, which are no one company, have 61 of the main kinds and more", () => {
    const found = counts("ocf-samples");
    expect(found).toMatchObject({ stakeholder_id: 22, security_id: 18, stock_legend_ids: 8, stock_plan_id: 7, stock_class_id: 6, resulting_security_ids: 49, balance_security_id: 10, vesting_terms_id: 1 });
  });
  test("each is named with its file, object and field", () => {
    const [first] = danglingReferences(readPackage(filesOf("ocf-acme")).package).filter(({ kind }) => kind === "plan");
    expect(first).toEqual({ file: "Transactions.ocf.json", objectType: "TX_EQUITY_COMPENSATION_ISSUANCE", objectId: "eci_01", field: "stock_plan_id", kind: "plan", id: "stock_plan_01" });
  });
});

test.each(["ocf-acme", "ocf-samples"])("%s written and read again is the same package", (name) => {
  const { package: found, faults } = readPackage(filesOf(name));
  expect(faults).toEqual([]);
  expect(readPackage(writePackage(found)).package).toEqual(found);
});

test("decimal texts stay as they are written", () => {
  const { package: found } = readPackage(filesOf("ocf-acme"));
  expect(found.objects.find(({ id }) => id === "si_01")?.body).toMatchObject({ quantity: "600000", share_price: { amount: "0.0001", currency: "USD" } });
});

test("a higher seniority is paid first; what the format does not say is asked", () => {
  const file = (items: unknown[]) => ({ path: "c.json", text: JSON.stringify({ file_type: "OCF_STOCK_CLASSES_FILE", items }) });
  const stock = (id: string, seniority: string) => ({ id, object_type: "STOCK_CLASS", name: id, class_type: "PREFERRED", seniority });
  expect(classRanks(readPackage([file([stock("a", "1"), stock("b", "3"), stock("c", "1")])]).package).map(({ id, rank }) => [id, rank])).toEqual([["a", 2], ["b", 1], ["c", 2]]);
  expect(openQuestions(readPackage(filesOf("ocf-acme")).package).map(({ objectId, asks }) => [objectId, asks])).toEqual([["ordinaryA", "participation"], ["preferred", "participation"]]);
});

test("what is no package is refused with the file's name", () => {
  expect(readPackage([{ path: "x.json", text: "{" }, { path: "y.json", text: '{"file_type":"OCF_X","items":[{}]}' }]).faults.map(({ path }) => path)).toEqual(["x.json", "y.json item 1", ""]);
});
