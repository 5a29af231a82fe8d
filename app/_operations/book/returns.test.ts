import { expect, it } from "vitest";
import { bookBench } from "#app/_operations/book/testing.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getFundBook } from "#app/_operations/get-fund-book.ts";
import { getCapTable } from "#app/_operations/get-cap-table.ts";
import { modelExit } from "#app/_operations/model-exit.ts";
import { modelRound } from "#app/_operations/model-round.ts";
import { recordFundFlow } from "#app/_operations/record-fund-flow.ts";
import { recordHolding } from "#app/_operations/record-holding.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { recordShareClass } from "#app/_operations/record-share-class.ts";

it("tells gross from net, by what was known on the day", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  await recordFundFlow.call(me, { kind: "call", day: "2024-11-24", amountMinor: 1_100_000_00 });
  await recordFundFlow.call(me, { kind: "fee", day: "2025-01-15", amountMinor: 100_000_00 });
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2024-11-24", amountMinor: 1_000_000_00 });
  await recordMark.call(me, { company: "acme", day: "2026-11-24", fairValueMinor: 1_440_000_00, basis: "calibrated" });
  const book = await getFundBook.call(me, {});
  // Two years from 1,000,000 to 1,440,000 are 20% a year; from 1,100,000 paid in, the investors have 1.44 / 1.1.
  expect(book.gross.moic).toEqual({ known: true, value: 1.44 });
  expect(book.gross.grossIrr).toMatchObject({ known: true, value: { status: "unique", irr: expect.closeTo(0.2, 10) } });
  expect(book.nets[0]?.net).toMatchObject({ nav: { value: 1_440_000_00 }, cash: { value: 0 }, tvpi: { value: expect.closeTo(1.44 / 1.1, 12) }, dpi: { value: 0 } });
  expect(book.nets[0]?.net.netIrr).toMatchObject({ value: { irr: expect.closeTo(Math.sqrt(1.44 / 1.1) - 1, 10) } });
  expect(book.groups.map(({ label, companies }) => [label, companies])).toEqual([["Acme", 1]]);
  expect(book.series.at(-1)).toMatchObject({ day: "2026-11-24", value: { value: 1_440_000_00 } });
  expect((await getFundBook.call(me, { asOf: "2026-11-23" })).gross.flowIds).toEqual([]);
});

it("prices a round on the cap table by the method that is chosen, and pays an exit out", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  await recordShareClass.call(me, { company: "acme", name: "Common", kind: "common" });
  await recordHolding.call(me, { company: "acme", holder: "Ada", holderKind: "founder", className: "Common", kind: "shares", day: "2024-01-01", quantity: "9000000" });
  await recordHolding.call(me, { company: "acme", kind: "pool", day: "2024-01-01", quantity: "1000000" });
  const priced = await modelRound.call(me, { company: "acme", preMoneyMinor: 8_000_000_00, newMoneyMinor: 2_000_000_00, method: "pre-money" });
  expect(priced).toMatchObject({ price: 0.8, newShares: 2_500_000, total: 12_500_000 });
  expect(priced.lines.map(({ name, before, after }) => [name, before, after])).toEqual([["Ada", 0.9, 0.72], ["Free pool", 0.1, 0.08], ["New money", 0, 0.2]]);
  await expect(modelRound.call(me, { company: "acme", preMoneyMinor: 8_000_000_00, newMoneyMinor: 2_000_000_00 })).rejects.toMatchObject({ code: "invalid", path: "method" });
  expect((await getCapTable.call(me, { company: "acme" })).rows.map(({ ownership }) => ownership)).toEqual([0.9, 0.1]);
  const exit = await modelExit.call(me, { company: "acme", highest: 1_000_000 });
  expect(exit.points.map(({ exit: at, payouts }) => [at, ...payouts])).toEqual([[0, 0], [1_000_000, 1_000_000]]);
  await recordShareClass.call(me, { company: "acme", name: "Seed", kind: "preferred", price: "1" });
  expect((await modelExit.call(me, { company: "acme" })).unknown).toContain("Seed");
});

it("converts SAFEs and notes in a round, and asks a most-favoured holder whose terms it takes", async () => {
  const { on } = await bookBench();
  const me = on("2026-01-01");
  await recordShareClass.call(me, { company: "acme", name: "Common", kind: "common" });
  await recordHolding.call(me, { company: "acme", holder: "Ada", holderKind: "founder", className: "Common", kind: "shares", day: "2024-01-01", quantity: "8000000" });
  await recordHolding.call(me, { company: "acme", holder: "Bridge", kind: "note", day: "2025-01-01", amountMinor: 1_000_000_00, terms: { rate: 0.08, interest: "simple", dayCount: "ACT/365F", discount: 0.2 } });
  await recordHolding.call(me, { company: "acme", holder: "Silent", kind: "note", day: "2025-01-01", amountMinor: 100_00 });
  const round = { company: "acme", preMoneyMinor: 8_000_000_00, newMoneyMinor: 2_000_000_00, method: "percent-ownership" } as const;
  const priced = await modelRound.call(me, round);
  // 1.08M at a fifth off is worth 1.35M of the 8M: Ada's 8M shares are worth 6.65M.
  expect(priced).toMatchObject({ closing: "2026-01-01", price: expect.closeTo(0.83125, 12), converted: [{ name: "Bridge", kind: "note", owed: expect.closeTo(1_080_000, 6), interest: expect.closeTo(80_000, 6), price: expect.closeTo(0.665, 12) }], leftOut: [{ name: "Silent", why: expect.stringContaining("interest") }] });
  expect(priced.lines.find(({ name }) => name === "Bridge")).toMatchObject({ before: 0, after: expect.closeTo(0.135, 12) });
  expect(priced.lines.reduce((sum, { after }) => sum + after, 0)).toBeCloseTo(1, 12);
  expect((await modelRound.call(me, { ...round, closing: "2026-07-02" })).converted[0]?.interest).toBeGreaterThan(80_000);

  const { id: favoured } = await recordHolding.call(me, { company: "acme", holder: "Friend", kind: "safe", day: "2025-01-01", amountMinor: 1_000_000_00, terms: { mostFavoured: true } });
  const { id: bridge } = (await getCapTable.call(me, { company: "acme" })).rows.find(({ holder }) => holder?.name === "Bridge") ?? { id: "" };
  await expect(modelRound.call(me, round)).rejects.toMatchObject({ code: "invalid", path: "mostFavoured", message: expect.stringContaining("Friend holds a most-favoured SAFE") });
  const chosen = await modelRound.call(me, { ...round, mostFavoured: [{ holding: favoured, takes: bridge }] });
  expect(chosen.converted.map((each) => each.price)).toEqual([chosen.price * 0.8, chosen.price * 0.8].map((each) => expect.closeTo(each, 12)));
  const own = await modelRound.call(me, { ...round, mostFavoured: [{ holding: favoured, takes: null }] });
  expect(own.converted.at(-1)?.price).toBeCloseTo(own.price, 12);
});

it("reads a cap in the currency's own units: yen have no hundredths", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  await createCompany.call(me, { name: "Kaigan", currency: "JPY" });
  await recordShareClass.call(me, { company: "kaigan", name: "Common", kind: "common" });
  await recordHolding.call(me, { company: "kaigan", holder: "Ada", holderKind: "founder", className: "Common", kind: "shares", day: "2024-01-01", quantity: "9000000" });
  await recordHolding.call(me, { company: "kaigan", holder: "Angel", holderKind: "investor", kind: "safe", day: "2024-01-01", amountMinor: 10_000_000, currency: "JPY", terms: { safe: "post", capMinor: 100_000_000 } });
  const exit = await modelExit.call(me, { company: "kaigan", highest: 1_000_000_000 });
  expect(exit.points.at(-1)?.payouts[1]).toBeCloseTo(100_000_000, 0);
});

it("gives what is known apart from a value that is not known whole, and names the rate that is missing", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  await createCompany.call(me, { name: "Thames", currency: "GBP" });
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2024-03-01", amountMinor: 1_000_000_00 });
  await recordInvestment.call(me, { company: "thames", instrument: "preferred", day: "2024-03-01", amountMinor: 500_000_00, currency: "GBP", rate: "1.25", rateSource: "bank" });
  const { gross } = await getFundBook.call(me, {});
  expect(gross.value.known).toBe(false);
  expect(gross.invested).toEqual({ known: true, value: 1_625_000_00 });
  expect(gross.valueAtLeast).toEqual({ amount: 1_000_000_00, without: 1, why: [expect.stringContaining("GBP")] });
});
