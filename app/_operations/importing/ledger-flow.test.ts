import { afterEach, beforeEach, expect, it } from "vitest";
import { importBench } from "#app/_operations/importing/testing.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { undoImport } from "#app/_operations/undo-import.ts";

let bench: Awaited<ReturnType<typeof importBench>>;
beforeEach(async () => {
  bench = await importBench();
});
afterEach(() => bench.remove());

const FILES = {
  "companies.csv": "Company,Sector\nAcme,Software\nGlobex,Hardware\n",
  "investments.csv": "Company,Date,Invested,Instrument\nAcme,2024-03-01,1000000,Preferred\nGlobex,2024-06-01,500000,SAFE\n",
  "marks.csv": "Company,As of,Fair value,Basis\nAcme,2025-06-30,1500000,last round\n",
  "proceeds.csv": "Company,Date,Proceeds,Type\nGlobex,2025-09-01,0,Write-off\n",
  "flows.csv": "Fund,Date,Type,Amount\nFund I,2024-01-10,Capital call,2000000\nFund I,2024-02-10,Management fee,40000\n",
};

it("takes the book in from five tables, twice without adding, and back out again whole", async () => {
  const me = bench.as("2026-11-24");
  await recordFund.call(me, { name: "Fund I", vintage: 2024 });
  const ids: string[] = [];
  for (const [name, text] of Object.entries(FILES)) {
    const { importId, counts } = await bench.take(me, name, text);
    expect(counts.rejected).toBe(0);
    ids.push(importId);
  }
  const rows = async () => (await listLedger.call(me, {})).rows.map(({ table, kind, company, amountMinor }) => `${table} ${kind} ${company?.name ?? ""} ${amountMinor}`);
  const all = await rows();
  expect(all).toEqual(["proceeds write-off Globex 0", "mark last-round Acme 150000000", "investment safe Globex 50000000", "investment preferred Acme 100000000", "fund-flow fee  4000000", "fund-flow call  200000000"]);
  for (const [name, text] of Object.entries(FILES)) expect((await bench.take(me, name, text)).counts).toMatchObject({ create: 0, update: 0, conflict: 0, rejected: 0 });
  expect(await rows()).toEqual(all);
  await undoImport.call(me, { importId: ids[2] as string });
  expect(await rows()).toEqual(all.filter((row) => !row.startsWith("mark")));
  expect((await listLedger.call(bench.as("2026-11-24", "other"), {})).rows).toEqual([]);
});

it("keeps a company that the book speaks of when the import that made it is undone", async () => {
  const me = bench.as("2026-11-24");
  await recordFund.call(me, { name: "Fund I", vintage: 2024 });
  const { importId } = await bench.take(me, "companies.csv", FILES["companies.csv"]);
  await bench.take(me, "investments.csv", FILES["investments.csv"]);
  expect(await undoImport.call(me, { importId })).toMatchObject({ companiesGone: 0, companiesKept: 2 });
});
