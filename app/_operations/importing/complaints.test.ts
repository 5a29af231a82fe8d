import { afterEach, beforeEach, expect, it } from "vitest";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
import { undoImport } from "#app/_operations/undo-import.ts";
import { bankRows, importBench } from "#app/_operations/importing/testing.ts";

let bench: Awaited<ReturnType<typeof importBench>>;
let today: Caller;

beforeEach(async () => {
  bench = await importBench();
  today = bench.as("2026-11-24");
});
afterEach(() => bench.remove());

it("yield is no revenue (MoonDAO #1520): interest stands beside it, and the verdict's burn is what it was without", async () => {
  const verdicts = [];
  for (const [slug, yields] of [["plain", ""], ["yields", "2026-10-15,INTEREST EARNED,9000.00,\n"]] as const) {
    await createCompany.call(today, { name: slug, slug });
    await bench.take(today, `${slug}.csv`, bankRows("2026-01", "2026-10") + yields, { company: slug });
    const { figures, verdict } = await getCompany.call(today, { company: slug, asOf: null });
    expect(figures.find(({ period }) => period === "2026-10")).toMatchObject({ revenueMinor: 2_000_000, expensesMinor: 5_100_000, oneOffInMinor: yields === "" ? 0 : 900_000 });
    verdicts.push([verdict?.netBurn, verdict?.state]);
  }
  expect(verdicts[1]).toEqual(verdicts[0]);
});

it.each([
  ["its website, however that is written", "name,website,sector\nAcme Labs,https://www.acme.example/about,Robots\n", "update"],
  ["its legal name, whatever its form", "name,website,sector\n\"ACME ROBOTICS, INC.\",,Robots\n", "update"],
])("a company that is here is told as an update before it is one (margince #2387), known by %s", async (_by, text, status) => {
  await createCompany.call(today, { name: "Acme", legalName: "Acme Robotics Inc", domain: "acme.example" });
  const seen = await bench.preview(today, "companies.csv", text, { kind: "companies" });
  expect(seen.lines.map((line) => line.status)).toEqual([status]);
  expect(seen.counts).toMatchObject({ create: 0, update: 1 });
  await bench.take(today, "companies.csv", text, { kind: "companies" });
  expect((await listCompanies.call(today, {})).companies.map(({ slug }) => slug)).toEqual(["acme"]);
});

it("two rows of one file that mean one company make one (twenty #11864)", async () => {
  const done = await bench.take(today, "companies.csv", "name,website,sector\nBravo Inc,bravo.example,\nBravo,http://bravo.example/,Bread\n", { kind: "companies" });
  expect(done.counts).toMatchObject({ create: 1, update: 1 });
  expect((await listCompanies.call(today, {})).companies.map(({ slug }) => slug)).toHaveLength(1);
});

it("a file that leaves rows and cells out deletes nothing (F-RevoCRM #712), and what it merged is taken apart again by an undo (agilecrm)", async () => {
  await createCompany.call(today, { name: "Acme", domain: "acme.example", sector: "Robots" });
  await createCompany.call(today, { name: "Bravo", domain: "bravo.example", sector: "Bread" });
  const fields = async () => Promise.all(["acme", "bravo"].map(async (company) => (await getCompany.call(today, { company })).company)).then((all) => all.map(({ name, sector, country }) => [name, sector, country]));
  const before = await fields();
  const done = await bench.take(today, "companies.csv", "name,website,sector,country\nAcme,acme.example,,US\n", { kind: "companies" });
  expect(await fields()).toEqual([["Acme", "Robots", "US"], ["Bravo", "Bread", null]]);
  await undoImport.call(today, { importId: done.importId });
  expect(await fields()).toEqual(before);
});

it("a bad value is told in the preview, by line and by what stands there, before anything counts (margince #2387)", async () => {
  await createCompany.call(today, { name: "Acme", slug: "acme" });
  const seen = await bench.preview(today, "figures.csv", "month,revenue,expenses,cash\n2026-09,1000,3000,50000\n2026-10,12x4,3000,48100\n", { company: "acme" });
  expect(seen.rejected).toEqual([{ line: 3, why: 'Revenue is "12x4", not an amount.' }]);
  expect((await getCompany.call(today, { company: "acme" })).figures).toEqual([]);
});

it("amounts in another currency keep it (ghostfolio #2449), and are not added to the company's own without a rate (#4083)", async () => {
  await createCompany.call(today, { name: "Acme", slug: "acme" });
  await bench.take(today, "figures.csv", "month,currency,revenue,expenses,cash\n2026-09,USD,1000,3000,50000\n2026-10,EUR,1000,3000,48100\n", { company: "acme" });
  const { figures, verdict } = await getCompany.call(today, { company: "acme" });
  expect(figures.map(({ period, currency, revenueMinor }) => [period, currency, revenueMinor])).toEqual([["2026-09", "USD", 100_000], ["2026-10", "EUR", 100_000]]);
  expect(verdict).toMatchObject({ basisEnd: "2026-09-30", provenance: { refused: [{ period: "2026-10" }] } });
});
