import { expect, it } from "vitest";
import { bookBench } from "#app/_operations/book/testing.ts";
import { getNextDollar } from "#app/_operations/get-next-dollar.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordOutcomes } from "#app/_operations/record-outcomes.ts";

it("ranks rescues and winners apart by people's outcomes, with what the round does to the verdict", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  for (const month of ["2026-07", "2026-08", "2026-09", "2026-10"])
    await recordFigure.call(on("2026-11-05"), { company: "acme", period: month, revenueMinor: 20_000_00, expensesMinor: 30_000_00, cashEndMinor: month === "2026-10" ? 100_000_00 : null });
  await recordOutcomes.call(me, { company: "acme", outcomes: [{ label: "Wound up", probability: 0.8, exitMinor: 0 }, { label: "Sold", probability: 0.2, exitMinor: 20_000_000_00 }], nextPreMoneyMinor: 8_000_000_00, nextAmountMinor: 2_000_000_00, deathAfterMoney: 0.6 });
  const answer = await getNextDollar.call(me, {});
  expect(answer).toMatchObject({ winners: { candidates: [] }, undecided: [], rescues: { better: 0, candidates: [{ multiple: expect.closeTo(0.4, 9), basis: "pro-rata", lossChance: 0.8, onlyDelays: 0.6, after: "dead" }] } });
  // Two million last 200 months more at 10,000 a month: beyond what a date can be named for.
  expect(answer.rescues.candidates[0]?.daysWhy).toContain("ten years");
});
