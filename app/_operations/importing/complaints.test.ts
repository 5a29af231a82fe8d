import { afterEach, beforeEach, expect, it } from "vitest";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { listCompanies } from "#app/_operations/list-companies.ts";
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
