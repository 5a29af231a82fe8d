import { beforeEach, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCompany } from "#app/_operations/get-company.ts";
import { priceInference } from "#app/_operations/price-inference.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";

let owner: Caller;

beforeEach(async () => {
  const database = testDatabase();
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: "2026-11-24T09:00:00.000Z" }));
  owner = { database, door: "form", credential: { kind: "demo" }, origin: { host: "localhost", origin: "http://localhost", allowedHosts: "" }, workspace: "fund", now: "2026-11-24T10:00:00.000Z", today: asDay("2026-11-24") };
  await createCompany.call(owner, { name: "Acme" });
  for (const period of ["2026-08", "2026-09", "2026-10"]) await recordFigure.call(owner, { company: "acme", period, revenueMinor: 5_000_000, expensesMinor: 10_000_000, cashEndMinor: 100_000_000 });
});

it("a bill of $10,000 falls to $1,000 in a year: 18 points of margin on $50,000, and cash that lasts longer", async () => {
  const verdict = async () => (await getCompany.call(owner, { company: "acme" })).verdict.cashZero;
  const before = await verdict();
  const { bill, ofRevenue, scenarios } = await priceInference.call(owner, { company: "acme", billMinor: 1_000_000 });
  expect([bill.now, bill.middle]).toEqual([1_000_000, 100_000]);
  expect(ofRevenue?.now).toBeCloseTo(0.2, 9);
  expect(ofRevenue?.middle).toBeCloseTo(0.02, 9);
  const days = Object.fromEntries(scenarios.map((each) => [each.id, each.days ?? NaN]));
  expect(days.falls).toBeGreaterThan(days["falls-slowly"] as number);
  expect(days.tenfold).toBeGreaterThan(days.falls as number);
  expect(days.doubles).toBeLessThan(days.falls as number);
  expect(await verdict()).toEqual(before);
});

it("work that all moves to models three times as dear costs runway, and no revenue leaves the margin unknown", async () => {
  const { scenarios } = await priceInference.call(owner, { company: "acme", billMinor: 1_000_000, moves: 1, dearer: 3 });
  expect(scenarios[0]?.days).toBeLessThan(0);
  await createCompany.call(owner, { name: "Bare" });
  expect(await priceInference.call(owner, { company: "bare", billMinor: 1_000_000 })).toMatchObject({ ofRevenue: null, why: "No month with known revenue was reported." });
});

it("takes the newest reported AI inference where no bill is given, and holds the gross margin against cost of revenue", async () => {
  await expect(priceInference.call(owner, { company: "acme" })).rejects.toMatchObject({ code: "invalid", faults: [{ path: "billMinor", message: "No AI inference cost was reported: say what it is a month." }] });
  for (const period of ["2026-08", "2026-09", "2026-10"]) await recordFigure.call(owner, { company: "acme", period, costOfRevenueMinor: 1_000_000, inferenceMinor: period === "2026-10" ? 1_000_000 : 800_000 });
  const { bill, billFrom, grossMargin, scenarios } = await priceInference.call(owner, { company: "acme" });
  expect([bill.now, billFrom]).toEqual([1_000_000, "2026-10"]);
  // $50,000 less $10,000 and a bill of $10,000: 60%; of $1,000: 78%.
  expect(grossMargin).toBeCloseTo(0.6, 9);
  expect(scenarios.find(({ id }) => id === "falls")?.grossMargin).toBeCloseTo(0.78, 6);
  expect(scenarios.find(({ id }) => id === "doubles")?.ofRevenue).toBeCloseTo(0.04, 6);
});

it("does not know the gross margin where cost of revenue was reported for other months", async () => {
  await recordFigure.call(owner, { company: "acme", period: "2026-09", costOfRevenueMinor: 1_000_000 });
  expect((await priceInference.call(owner, { company: "acme", billMinor: 1_000_000 })).grossMargin).toBeNull();
});
