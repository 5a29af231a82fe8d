import { beforeEach, expect, it } from "vitest";
import { bookBench } from "#app/_operations/book/testing.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import { listLedgerHistory } from "#app/_operations/list-ledger-history.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { recordFundFlow } from "#app/_operations/record-fund-flow.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { recordProceeds } from "#app/_operations/record-proceeds.ts";
import { withdrawLedgerRow } from "#app/_operations/withdraw-ledger-row.ts";

let bench: Awaited<ReturnType<typeof bookBench>>;
beforeEach(async () => {
  bench = await bookBench();
});

const bought = { company: "acme", instrument: "preferred", day: "2024-03-01", amountMinor: 1_000_000_00, shares: "1250000", price: "0.8" };
const amounts = async (asOf?: string) => (await listLedger.call(bench.on("2026-11-24"), { asOf })).rows.map((row) => [row.table, row.kind, row.day, row.amountMinor]);

it("keeps what was bought, marked, given back and called, latest first", async () => {
  const me = bench.on("2026-11-24");
  await recordFundFlow.call(me, { kind: "call", day: "2024-02-01", amountMinor: 2_000_000_00 });
  await recordInvestment.call(me, bought);
  await recordMark.call(me, { company: "acme", day: "2025-06-30", fairValueMinor: 1_500_000_00, basis: "last-round" });
  await recordProceeds.call(me, { company: "acme", kind: "dividend", day: "2025-09-01", amountMinor: 10_000_00 });
  expect(await amounts()).toEqual([
    ["proceeds", "dividend", "2025-09-01", 10_000_00],
    ["mark", "last-round", "2025-06-30", 1_500_000_00],
    ["investment", "preferred", "2024-03-01", 1_000_000_00],
    ["fund-flow", "call", "2024-02-01", 2_000_000_00],
  ]);
});

it("corrects by a new row: an earlier day still sees the old one, and the history shows both", async () => {
  const { row } = await recordInvestment.call(bench.on("2024-03-02"), bought);
  const { row: corrected } = await recordInvestment.call(bench.on("2024-05-10"), { ...bought, amountMinor: 1_200_000_00, shares: "1500000", replaces: row.id });
  expect(await amounts("2024-05-09")).toEqual([["investment", "preferred", "2024-03-01", 1_000_000_00]]);
  expect(await amounts("2024-05-10")).toEqual([["investment", "preferred", "2024-03-01", 1_200_000_00]]);
  const { rows } = await listLedgerHistory.call(bench.on("2024-06-01"), { table: "investment", row: row.id });
  expect(rows.map(({ id, reportedAt, withdrawnAt, replaces }) => ({ id, reportedAt, withdrawnAt, replaces }))).toEqual([
    { id: row.id, reportedAt: "2024-03-02", withdrawnAt: "2024-05-10", replaces: null },
    { id: corrected.id, reportedAt: "2024-05-10", withdrawnAt: null, replaces: row.id },
  ]);
  await withdrawLedgerRow.call(bench.on("2024-06-02"), { table: "investment", row: corrected.id });
  expect(await amounts("2024-06-01")).toHaveLength(1);
  expect(await amounts("2024-06-02")).toEqual([]);
  await expect(withdrawLedgerRow.call(bench.on("2024-06-03"), { table: "investment", row: corrected.id })).rejects.toMatchObject({ code: "not-found" });
});

it("refuses what cannot be, and says why", async () => {
  const me = bench.on("2026-11-24");
  const fault = (run: Promise<unknown>) => run.then(() => "taken", (error: { path: string }) => error.path);
  expect(await fault(recordMark.call(me, { company: "acme", day: "2025-06-30", fairValueMinor: 1, basis: "last-round" }))).toBe("company");
  await recordInvestment.call(me, bought);
  expect(await fault(recordInvestment.call(me, { ...bought, day: "2026-11-25" }))).toBe("day");
  expect(await fault(recordInvestment.call(me, { ...bought, price: "0.9" }))).toBe("price");
  expect(await fault(recordInvestment.call(me, { ...bought, instrument: "safe" }))).toBe("shares");
  expect(await fault(recordProceeds.call(me, { company: "acme", kind: "sale", day: "2025-01-01", amountMinor: 0 }))).toBe("amountMinor");
  expect(await fault(recordProceeds.call(me, { company: "acme", kind: "sale", day: "2023-01-01", amountMinor: 5 }))).toBe("day");
  expect(await fault(recordMark.call(me, { company: "acme", day: "2025-01-01", fairValueMinor: 5, basis: "written-off" }))).toBe("fairValueMinor");
  expect(await fault(recordFundFlow.call(me, { kind: "call", day: "2025-01-01", amountMinor: 5, recallable: true }))).toBe("recallable");
  expect(await amounts()).toHaveLength(1);
});

it("asks which fund where there are two, and finds none of another workspace", async () => {
  const me = bench.on("2026-11-24");
  await recordFund.call(me, { name: "Fund II", vintage: 2024 });
  await expect(recordInvestment.call(me, bought)).rejects.toMatchObject({ code: "invalid", path: "fund" });
  await recordInvestment.call(me, { ...bought, fund: "fund-ii" });
  expect((await listLedger.call(me, { fund: "fund-i" })).rows).toEqual([]);
  await expect(listLedger.call(me, { fund: "fund-iii" })).rejects.toMatchObject({ code: "not-found" });
});

it("states a fund anew without losing what was said before", async () => {
  await recordFund.call(bench.on("2026-11-24"), { fund: "fund-i", name: "Fund One", vintage: 2021, carry: 0.2 });
  const names = async (asOf: string) => (await listLedger.call(bench.on("2026-11-24"), { asOf })).funds.map(({ slug, name, vintage }) => [slug, name, vintage]);
  expect(await names("2026-11-23")).toEqual([["fund-i", "Fund I", 2020]]);
  expect(await names("2026-11-24")).toEqual([["fund-i", "Fund One", 2021]]);
});

it("narrows to one company", async () => {
  const me = bench.on("2026-11-24");
  await createCompany.call(me, { name: "Other", currency: "USD" });
  await recordInvestment.call(me, bought);
  await recordInvestment.call(me, { ...bought, company: "other" });
  expect((await listLedger.call(me, { company: "other" })).rows.map((row) => row.company?.name)).toEqual(["Other"]);
});
