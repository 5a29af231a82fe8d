import { expect, it } from "vitest";
import { capTableOf } from "#lib/captable/cap-table.ts";
import { asDay } from "#lib/date.ts";
import type { AppError } from "#lib/errors.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getNextDollar } from "#app/_operations/get-next-dollar.ts";
import { listOutcomeViews } from "#app/_operations/list-outcome-views.ts";
import { listReserves } from "#app/_operations/list-reserves.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordHolding } from "#app/_operations/record-holding.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordOutcomes } from "#app/_operations/record-outcomes.ts";
import { recordReserve } from "#app/_operations/record-reserve.ts";
import { recordShareClass } from "#app/_operations/record-share-class.ts";
import { tableBefore } from "#app/_operations/risk/table-before.ts";
import { withdrawRiskRow } from "#app/_operations/withdraw-risk-row.ts";

type Bench = Awaited<ReturnType<typeof bookBench>>;

/** Four months of figures: 20,000 in, `expenses` out, 100,000 at the end. */
async function report({ on }: Bench, company: string, expenses: number) {
  for (const month of ["2026-07", "2026-08", "2026-09", "2026-10"])
    await recordFigure.call(on("2026-11-05"), { company, period: month, revenueMinor: 20_000_00, expensesMinor: expenses * 100, cashEndMinor: month === "2026-10" ? 100_000_00 : null });
}

it("ranks rescues and winners apart by people's outcomes, with what the round does to the verdict", async () => {
  const bench = await bookBench();
  const me = bench.on("2026-11-24");
  await report(bench, "acme", 30_000);
  await createCompany.call(me, { name: "Living", currency: "USD" });
  await report(bench, "living", 15_000);
  await createCompany.call(me, { name: "Silent", currency: "USD" });
  await recordOutcomes.call(me, { company: "acme", outcomes: [{ label: "Wound up", probability: 0.8, exitMinor: 0 }, { label: "Sold", probability: 0.2, exitMinor: 20_000_000_00, day: "2028-11-23" }], nextPreMoneyMinor: 8_000_000_00, nextAmountMinor: 2_000_000_00, deathAfterMoney: 0.6 });
  await recordOutcomes.call(me, { company: "living", outcomes: [{ label: "Sold", probability: 1, exitMinor: 30_000_000_00 }], nextPreMoneyMinor: 9_000_000_00, nextAmountMinor: 1_000_000_00 });
  await recordOutcomes.call(me, { company: "silent", outcomes: [{ label: "Sold", probability: 1, exitMinor: 30_000_000_00 }], nextPreMoneyMinor: 29_000_000_00, nextAmountMinor: 1_000_000_00 });
  const answer = await getNextDollar.call(me, {});
  expect(answer.nothing).toEqual({ multiple: 1 });
  // A fifth of 20M is 4M on 2M: twice, one time in five; over two years that is a loss of 36.8% a year.
  expect(answer.rescues).toMatchObject({ better: 0, candidates: [{ company: { slug: "acme" }, multiple: expect.closeTo(0.4, 9), basis: "pro-rata", owned: { bought: 0.2, left: 0.2 }, perYear: expect.closeTo(Math.sqrt(0.4) - 1, 9), lossChance: 0.8, onlyDelays: 0.6, standing: "dead", after: "dead", outcomes: [{ multiple: 0 }, { multiple: expect.closeTo(2, 9) }] }] });
  // Two million last 200 months more at 10,000 a month: beyond what a date can be named for.
  expect(answer.rescues.candidates[0]?.daysWhy).toContain("ten years");
  expect(answer.winners).toMatchObject({ better: 1, candidates: [{ company: { slug: "living" }, multiple: expect.closeTo(3, 9), perYear: null, perYearWhy: 'No day is stated for "Sold".', onlyDelays: null }] });
  expect(answer.undecided).toMatchObject([{ company: { slug: "silent" }, standing: "unknown", multiple: expect.closeTo(1, 9) }]);
});

it("runs the dollar through the waterfall: paid first at a small exit, converting at a large one, and thinned by later rounds", async () => {
  const bench = await bookBench();
  const me = bench.on("2026-11-24");
  await report(bench, "acme", 30_000);
  await recordShareClass.call(me, { company: "acme", name: "Common", kind: "common" });
  await recordShareClass.call(me, { company: "acme", name: "Seed", kind: "preferred", price: "1", participation: "non-participating", rank: 1 });
  await recordHolding.call(me, { company: "acme", holder: "Founders", holderKind: "founder", className: "Common", kind: "shares", day: "2024-01-01", quantity: "8000000" });
  await recordHolding.call(me, { company: "acme", holder: "Fund I", holderKind: "fund", className: "Seed", kind: "shares", day: "2025-01-01", quantity: "2000000" });
  const outcomes = [{ label: "Wound up", probability: 0.5, exitMinor: 0 }, { label: "Sold for its parts", probability: 0.3, exitMinor: 3_000_000_00 }, { label: "Sold well", probability: 0.2, exitMinor: 50_000_000_00 }];
  const { id } = await recordOutcomes.call(me, { company: "acme", outcomes, nextPreMoneyMinor: 10_000_000_00, nextAmountMinor: 2_500_000_00, laterDilution: 0.2 });
  // By hand: a share costs 10M / 10M = 1, so 2.5M new ones of 12.5M, 15.625M after later rounds, 16%. Of 0: nothing. Of 3M: its 2.5M first,
  // once. Of 50M: 16% is 8M, 3.2 times, more than the 2.5M. 0.3 x 1 + 0.2 x 3.2 = 0.94; one time in two less than the dollar comes back.
  expect((await getNextDollar.call(me, {})).rescues.candidates).toMatchObject([{
    multiple: expect.closeTo(0.94, 9), basis: "waterfall", lossChance: 0.5, owned: { bought: expect.closeTo(0.2, 12), left: expect.closeTo(0.16, 12) },
    outcomes: [{ multiple: 0 }, { multiple: expect.closeTo(1, 9) }, { multiple: expect.closeTo(3.2, 9) }], table: { fullyDiluted: 10_000_000, converting: 0, staying: 0, latest: "2025-01-01" },
  }]);
  await withdrawRiskRow.call(me, { table: "outcomes", row: id });
  expect(await getNextDollar.call(me, {})).toMatchObject({ rescues: { candidates: [] }, unsaid: [], others: 1 });
  expect((await listOutcomeViews.call(me, {})).views).toEqual([]);
});

it("says nothing where a SAFE without its amount would change the price of the round", () => {
  const line = { id: "1", holder: null, classId: "c", day: asDay("2026-01-01"), cap: null, terms: {} };
  const common = { id: "c", name: "Common", kind: "common" as const, price: null, preferenceMultiple: null, participation: null, participationCap: null, rank: null };
  const shares = { ...line, kind: "shares" as const, quantity: 100, amount: null };
  const table = capTableOf([common], [shares, { ...line, id: "2", kind: "safe", quantity: null, amount: null }]);
  expect(tableBefore(table, asDay("2026-11-24"))).toEqual({ known: false, why: "The cap table holds a SAFE without its amount." });
  expect(tableBefore(capTableOf([common], [shares]), asDay("2026-11-24"))).toMatchObject({ known: true, value: { shares: { common: 100 }, converting: [] } });
  expect(tableBefore(capTableOf([], []), asDay("2026-11-24"))).toBeNull();
});

it("lists what is held but cannot be ranked, with the reason", async () => {
  const bench = await bookBench();
  const me = bench.on("2026-11-24");
  await createCompany.call(me, { name: "Roundless", currency: "USD" });
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2025-01-01", amountMinor: 1_000_000_00 });
  await recordOutcomes.call(me, { company: "roundless", outcomes: [{ label: "Sold", probability: 1, exitMinor: 1 }] });
  expect((await getNextDollar.call(me, {})).unsaid).toMatchObject([
    { company: { slug: "acme" }, why: "Nobody has stated how it may end.", view: null },
    { company: { slug: "roundless" }, why: "The next round is not stated: its pre-money and what it raises.", author: "owner (command line)" },
  ]);
});

it("takes a form's empty last rows for nothing, and says what probabilities add up to", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  const blank = { label: null, probability: null, exitMinor: null, day: null };
  const row = (probability: number) => ({ label: "Sold", probability, exitMinor: 1_00 });
  const faults = (outcomes: unknown[]) => recordOutcomes.call(me, { company: "acme", outcomes } as never).then(() => [], ({ faults: found }: AppError) => found);
  expect(await faults([row(0.5), row(0.5), blank, blank])).toEqual([]);
  expect(await faults([row(0.5), row(0.4), blank])).toEqual([{ path: "outcomes", message: "The probabilities must add up to 100%; these add up to 90%." }]);
  expect((await faults([row(0.5), blank, row(0.5)])).map(({ path }) => path)).toEqual(["outcomes.1.label", "outcomes.1.probability", "outcomes.1.exitMinor"]);
  expect((await faults([blank]))).toEqual([{ path: "outcomes", message: "Name at least one outcome." }]);
});

it("keeps one reserve for a company and fund, and tells what is left of it", async () => {
  const { on } = await bookBench();
  const { id } = await recordReserve.call(on("2026-01-10"), { company: "acme", amountMinor: 500_000_00 });
  await expect(recordReserve.call(on("2026-02-10"), { company: "acme", amountMinor: 1_00 })).rejects.toThrow("Fund I has a reserve of $500,000.00 for Acme already");
  await recordInvestment.call(on("2026-03-01"), { company: "acme", instrument: "preferred", day: "2026-03-01", amountMinor: 600_000_00 });
  expect((await listReserves.call(on("2026-11-24"), {})).reserves).toMatchObject([{ usedMinor: 600_000_00, leftMinor: -100_000_00 }]);
  await recordReserve.call(on("2026-11-24"), { replaces: id, company: "acme", amountMinor: 900_000_00 });
  expect((await listReserves.call(on("2026-11-24"), {})).reserves).toMatchObject([{ amountMinor: 900_000_00, usedMinor: 0, leftMinor: 900_000_00 }]);
});
