import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { countEntries } from "#db/entry.ts";
import { companyBySlug } from "#db/company.ts";
import { listWorkspaces } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { bankRows, importBench, refusal } from "#app/_operations/importing/testing.ts";
import { getImport, listImports } from "#app/_operations/list-imports.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { judgeCompanies } from "#app/_operations/judge-companies.ts";
import { undoImport } from "#app/_operations/undo-import.ts";

let bench: Awaited<ReturnType<typeof importBench>>;
let today: Caller;

beforeEach(async () => {
  bench = await importBench();
  today = bench.as("2026-11-24");
  await createCompany.call(today, { name: "Acme" });
});
afterEach(() => bench.remove());

const figures = async (caller: Caller, company = "acme", asOf: string | null = null) => (await getCompany.call(caller, { company, asOf })).figures;
const fundId = async () => (await listWorkspaces(bench.as("2026-11-24").database.reader))[0]?.id as string;
async function entries(): Promise<number> {
  const id = await fundId();
  return countEntries(today.database.reader, id, { companyId: (await companyBySlug(today.database.reader, id, "acme"))?.id as string });
}

async function verdict(asOf: string) {
  const { reader } = today.database;
  const workspace = (await listWorkspaces(reader))[0] as Awaited<ReturnType<typeof listWorkspaces>>[number];
  const company = await companyBySlug(reader, workspace.id, "acme");
  if (!company) throw new Error("Acme is gone.");
  return (await judgeCompanies(reader, workspace, [company], asDay(asOf))).get(company.id)?.verdict;
}

describe("a bank statement", () => {
  it("is seen whole before it counts, then gives months and a verdict", async () => {
    const preview = await bench.preview(today, "bank.csv", bankRows("2026-01", "2026-10"), { company: "acme" });
    expect(preview).toMatchObject({ kind: "statement", state: "staged", counts: { create: 40, same: 0, rejected: 0, months: 10 }, company: { slug: "acme" } });
    expect(preview.months[0]).toMatchObject({ month: "2026-01", status: "complete", revenue: 2_000_000, expenses: 5_100_000, cashEnd: 46_900_000 });
    expect([await entries(), (await figures(today)).length, (await verdict("2026-11-24"))?.state]).toEqual([0, 0, "unknown"]);
    await bench.take(today, "bank.csv", bankRows("2026-01", "2026-10"), { company: "acme" });
    expect([await entries(), (await figures(today)).length]).toEqual([40, 10]);
    expect(await verdict("2026-11-24")).toMatchObject({ state: "dead", basisEnd: "2026-10-31" });
  });

  it("adds nothing when it comes again, and says so", async () => {
    await bench.take(today, "bank.csv", bankRows("2026-01", "2026-10"), { company: "acme" });
    const again = await bench.take(bench.as("2026-11-25"), "renamed.csv", bankRows("2026-01", "2026-10"), { company: "acme" });
    expect(again.counts).toMatchObject({ create: 0, same: 40, months: 0 });
    expect(again.warnings[0]).toContain("This very file was imported on 2026-11-24");
    expect([await entries(), (await figures(today)).length]).toEqual([40, 10]);
  });

  it("adds only what is new where it overlaps an earlier one, also for equal rows of one day", async () => {
    const twice = "2026-03-20,Office chairs,-250.00,\n";
    await bench.take(today, "first.csv", bankRows("2026-01", "2026-06") + twice, { company: "acme" });
    const later = await bench.take(today, "second.csv", bankRows("2026-03", "2026-08", 438_000) + twice + twice, { company: "acme" });
    expect(later.counts).toMatchObject({ same: 17, create: 9 });
    expect(await entries()).toBe(34);
  });

  it("leaves a month alone that a person set between the preview and the commit", async () => {
    const { importId } = await bench.preview(today, "bank.csv", bankRows("2026-01", "2026-10"), { company: "acme" });
    await recordFigure.call(today, { company: "acme", period: "2026-06", revenueMinor: 3_300_000, expensesMinor: 5_100_000, cashEndMinor: null });
    await commitImport.call(today, { importId });
    expect((await listImports.call(today, {})).imports[0]?.counts.months).toBe(9);
    expect((await figures(today)).find((row) => row.period === "2026-06")).toMatchObject({ revenueMinor: 3_300_000, source: "api" });
  });

  it("is gone whole when undone, and can come again", async () => {
    await bench.take(today, "first.csv", bankRows("2026-01", "2026-06"), { company: "acme" });
    const before = await figures(today);
    const second = await bench.take(today, "second.csv", bankRows("2026-03", "2026-10", 438_000), { company: "acme" });
    expect((await figures(today)).length).toBe(10);
    await undoImport.call(today, { importId: second.importId });
    const amounts = (rows: typeof before) => rows.map(({ period, revenueMinor, expensesMinor, cashEndMinor }) => [period, revenueMinor, expensesMinor, cashEndMinor]);
    expect(amounts(await figures(today))).toEqual(amounts(before));
    expect((await refusal(undoImport.call(today, { importId: second.importId }))).message).toBe("This import was undone already.");
    await bench.take(today, "second.csv", bankRows("2026-03", "2026-10", 438_000), { company: "acme" });
    expect([(await figures(today)).length, await entries()]).toEqual([10, 40]);
  });

  it("leaves what a person typed over the bank alone", async () => {
    await bench.take(today, "first.csv", bankRows("2026-01", "2026-06"), { company: "acme" });
    await recordFigure.call(today, { company: "acme", period: "2026-06", revenueMinor: 3_300_000, expensesMinor: 5_100_000, cashEndMinor: 31_400_000 });
    const more = `${bankRows("2026-03", "2026-10", 438_000)}2026-06-11,Late customer payment Beta Co,700.00,\n`;
    const preview = await bench.take(today, "second.csv", more, { company: "acme" });
    expect(preview.corrected).toEqual(["2026-06"]);
    expect((await figures(today)).find(({ period }) => period === "2026-06")).toMatchObject({ revenueMinor: 3_300_000, source: "api" });
  });

  it("is not known before the day on which it came", async () => {
    await bench.take(today, "bank.csv", bankRows("2026-01", "2026-10"), { company: "acme" });
    expect(await figures(today, "acme", "2026-11-23")).toEqual([]);
    expect((await verdict("2026-11-23"))?.state).toBe("unknown");
  });

  it("is of a company of this workspace or of none", async () => {
    await createCompany.call(bench.as("2026-11-24", "other"), { name: "Foreign" });
    const caught = await refusal(bench.preview(today, "bank.csv", bankRows("2026-01", "2026-02"), { company: "foreign" }));
    expect([caught.code, (await listImports.call(today, {})).imports]).toEqual(["not-found", []]);
    const done = await bench.take(today, "bank.csv", bankRows("2026-01", "2026-02"), { company: "acme" });
    const foreign = bench.as("2026-11-24", "other");
    expect((await refusal(getImport.call(foreign, { importId: done.importId }))).code).toBe("not-found");
    expect((await refusal(undoImport.call(foreign, { importId: done.importId }))).code).toBe("not-found");
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["empty.csv", "", /empty/i],
    ["words.csv", "once,upon\na,time\n", /neither dates and amounts|not recognised/i],
    ["photo.csv", "\u0000\u0001\u0002PNG\u0000", /./],
  ])("%s changes nothing and is refused by a sentence", async (name, text, sentence) => {
    const caught = await refusal(bench.preview(today, name, text, { company: "acme" }));
    expect([caught.code, (await listImports.call(today, {})).imports, await entries()]).toEqual(["invalid", [], 0]);
    expect(caught.message).toMatch(sentence);
  });

  it("has its bad lines named, and the good ones taken", async () => {
    const text = bankRows("2026-01", "2026-02").replace("2026-01-20,GUSTO PAYROLL,-45000.00", "2026-01-20,GUSTO PAYROLL,forty");
    const done = await bench.take(today, "bank.csv", text, { company: "acme" });
    expect(done.counts).toMatchObject({ create: 7, rejected: 1 });
    expect(done.rejected).toEqual([{ line: 4, why: expect.stringContaining("forty") as string }]);
    expect((await getImport.call(today, { importId: done.importId })).rejected).toEqual(done.rejected);
  });
});

describe("tables", () => {
  const COMPANIES = "id,name,domain,sector\nA-1,Acme,acme.example,Robots\nB-2,Bravo,bravo.example,Bread\n";
  const FIGURES = "company,month,revenue,expenses,cash\nAcme,2026-09,1000,3000,50000\nAcme,2026-10,1100,3000,48100\nNobody Known,2026-10,1,2,3\n";

  it("make and update companies, and an undo gives the old fields back", async () => {
    const done = await bench.take(today, "companies.csv", COMPANIES, { kind: "companies" });
    expect(done.counts).toMatchObject({ create: 1, update: 1 });
    expect((await getCompany.call(today, { company: "acme" })).company).toMatchObject({ sector: "Robots", domain: "acme.example" });
    const back = await undoImport.call(today, { importId: done.importId });
    expect(back).toMatchObject({ companiesGone: 1, companiesKept: 0 });
    expect((await getCompany.call(today, { company: "acme" })).company).toMatchObject({ sector: null, domain: null });
    expect((await refusal(getCompany.call(today, { company: "bravo" }))).code).toBe("not-found");
  });

  it("bring figures to companies that are known and refuse the others by line", async () => {
    const done = await bench.take(today, "figures.csv", FIGURES);
    expect(done).toMatchObject({ kind: "figures", counts: { create: 2 } });
    expect(done.rejected.map(({ line }) => line)).toEqual([4]);
    expect((await bench.take(today, "again.csv", FIGURES)).counts).toMatchObject({ create: 0, same: 2 });
    expect((await figures(today)).map(({ period }) => period).sort()).toEqual(["2026-09", "2026-10"]);
  });
});
