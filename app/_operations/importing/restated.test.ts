import { afterEach, beforeEach, expect, it } from "vitest";
import type { Caller } from "#app/_operations/caller.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { importBench } from "#app/_operations/importing/testing.ts";
import { listFigureHistory } from "#app/_operations/list-figure-history.ts";
import { undoImport } from "#app/_operations/undo-import.ts";

let bench: Awaited<ReturnType<typeof importBench>>;
let today: Caller;

beforeEach(async () => {
  bench = await importBench();
  today = bench.as("2026-11-24");
  await bench.take(today, "companies.csv", "id,name,domain\nacme,Acme,acme.example\n", { kind: "companies" });
});
afterEach(() => bench.remove());

const HEAD = "company_id,form,filed,period_if_given,accession,cash,cash_prior,revenue,revenue_prior,cogs,cogs_prior,net_income,net_income_prior,assets,assets_prior,short_term_debt,long_term_debt,employees";
const filing = (filed: string, year: string, [cash, revenue]: [number, number], [cashPrior, revenuePrior]: [number, number]) =>
  `acme,C-AR,${filed},${year}-12-31,,${cash},${cashPrior},${revenue},${revenuePrior},0,0,-100,-50,0,0,0,0,4`;
const first = filing("2024-04-20", "2023", [900, 400], [1000, 300]);
const second = filing("2025-04-22", "2024", [700, 500], [850, 380]);

const revenues = async (asOf: string) => (await getCompany.call(today, { company: "acme", asOf })).figures.map(({ period, revenueMinor, cashEndMinor, prior }) => [period, revenueMinor, cashEndMinor, prior]).sort();
const take = async (name: string, lines: string[]) => bench.take(today, name, `${[HEAD, ...lines].join("\n")}\n`);

async function history() {
  const days = ["2024-04-19", "2024-04-20", "2025-04-21", "2025-04-22", "2026-11-24"];
  return Promise.all(days.map(revenues));
}

const BEFORE = [["2022", 30_000, 100_000, true], ["2023", 40_000, 90_000, false]];
const AFTER = [["2022", 30_000, 100_000, true], ["2023", 38_000, 85_000, true], ["2024", 50_000, 70_000, false]];

it.each([
  ["in one file", [[first, second]]],
  ["in two files", [[first], [second]]],
  ["in two files, the later report first", [[second], [first]]],
])("a restated year counts from the day of the report that restates it on, and not before, %s", async (_, files) => {
  for (const [index, lines] of files.entries()) await take(`${index}.csv`, lines);
  expect(await history()).toEqual([[], BEFORE, BEFORE, AFTER, AFTER]);
  const { rows } = await listFigureHistory.call(today, { company: "acme", period: "2023" });
  expect(rows.map(({ reportedAt, revenueMinor, headcount }) => [reportedAt, revenueMinor, headcount])).toEqual([["2024-04-20", 40_000, 4], ["2025-04-22", 38_000, files[0]?.[0] === second ? null : 4]]);
});

it("an undo of the import that restated a year gives the first report back", async () => {
  await take("first.csv", [first]);
  const { importId } = await take("second.csv", [second]);
  await undoImport.call(today, { importId });
  expect(await revenues("2026-11-24")).toEqual(BEFORE);
});
