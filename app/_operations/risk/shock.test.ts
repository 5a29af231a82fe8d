import { expect, it } from "vitest";
import { addFeature } from "#app/_operations/add-feature.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import { recordExposureTag } from "#app/_operations/record-exposure-tag.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordRound } from "#app/_operations/record-round.ts";
import { runShock } from "#app/_operations/run-shock.ts";

it("moves the companies that a shock acts on, and leaves the stored verdicts alone", async () => {
  const { on } = await bookBench();
  const me = on("2026-11-24");
  for (const month of ["2026-07", "2026-08", "2026-09", "2026-10"])
    await recordFigure.call(on("2026-11-05"), { company: "acme", period: month, revenueMinor: 20_000_00, expensesMinor: 30_000_00, cashEndMinor: month === "2026-10" ? 100_000_00 : null });
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2024-03-01", amountMinor: 1_000_000_00 });
  const untouched = await runShock.call(me, { kind: "prices" });
  expect(untouched).toMatchObject({ touched: 0, before: { dead: 1, atRisk12Minor: 1_000_000_00 }, rows: [{ days: 0, touched: false }] });
  await recordExposureTag.call(me, { company: "acme", kind: "inference-price", name: "Inference price", share: 0.2, basis: "cost" });
  const cheaper = await runShock.call(me, { kind: "prices" });
  expect(cheaper).toMatchObject({ touched: 1, touchedMinor: 1_000_000_00, after: { dead: 1, atRisk12Minor: 0 } });
  expect(cheaper.rows[0]?.days).toBeGreaterThan(200);
  await recordRound.call(me, { company: "acme", kind: "Series A", day: "2027-03-01", amountMinor: 500_000_00, tier: "hoped" });
  const closed = await runShock.call(me, { kind: "no-raise" });
  expect(closed.rows[0]).toMatchObject({ touched: true, after: { cashZero: untouched.rows[0]?.before.cashZero } });
  expect([closed.before.atRisk12Minor, closed.after.atRisk12Minor]).toEqual([0, 1_000_000_00]);
});

it("moves the chance that a feature is shipped by what models cost, and absorbs the features that are named", async () => {
  const { on } = await bookBench();
  const me = on("2026-05-24");
  await recordInvestment.call(me, { company: "acme", instrument: "preferred", day: "2024-03-01", amountMinor: 1_000_000_00 });
  const add = (name: string, costRatio: number) => addFeature.call(me, { company: "acme", name, task: name, kind: "horizontal", reliability: 0.8, costRatio, author: "Ada", evidence: { from: "minutes", minutes: 60 } });
  const { feature: dear } = await add("Dear", 50);
  await add("Cheap", 0.5);
  const chances = async (times: number) => Object.fromEntries((await runShock.call(me, { kind: "prices", times })).features.map(({ name, before, after }) => [name, [before, after]])) as Record<string, [number, number]>;
  const [fallen, risen, same] = [await chances(0.1), await chances(3), await chances(1)];
  expect(fallen.Dear?.[1]).toBeGreaterThan(fallen.Dear?.[0] ?? 1);
  expect(risen.Dear?.[1]).toBeLessThan(risen.Dear?.[0] ?? 0);
  expect(same.Dear?.[1]).toBe(same.Dear?.[0]);
  // What costs no more than it may is affordable already.
  expect(fallen.Cheap?.[1]).toBe(fallen.Cheap?.[0]);
  const absorbed = await runShock.call(me, { kind: "absorbed", features: [dear.id], day: "2026-09-01" });
  expect(absorbed.features).toMatchObject([{ name: "Dear", company: { slug: "acme" }, after: 1 }]);
  expect((await runShock.call(me, { kind: "no-raise" })).features).toEqual([]);
});
