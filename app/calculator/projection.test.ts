import fc from "fast-check";
import { expect, test } from "vitest";
import { drawRateCurve } from "#lib/charts/rate-curve.ts";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { judgeRates } from "#lib/runway/judge-rates.ts";
import { isKnown, rateCurveData, type KnownScenario } from "./projection.ts";

const base = { cash: 300_000, minimumCash: 0, revenue: 20_000, growth: 0.06, costs: 50_000, costGrowth: 0, period: "month", currency: "USD" as Currency, asOf: asDay("2026-11-24") } satisfies KnownScenario;
const judged = (s: KnownScenario) =>
  judgeRates({ cash: s.cash, revenue: s.revenue, expenses: s.costs, growth: s.growth, expenseGrowth: s.costGrowth, growthAmount: null, unit: s.period, minimumCash: s.minimumCash, raiseLeadMonths: 6, asOf: s.asOf, events: [] });
const curve = (change: Partial<KnownScenario>) => {
  const scenario: KnownScenario = { ...base, ...change };
  return rateCurveData(scenario, judged(scenario));
};

test("the curve is the headline's arithmetic: its lowest point is cash less the capital needed", () => {
  const data = curve({});
  const lowest = Math.min(...data.points.map((p) => p.cash));
  expect(lowest).toBeCloseTo(300_000 - 256_549.44, 0);
  expect(data.marks.map((mark) => [mark.kind, mark.at, mark.label])).toEqual([["break-even", 16, "Break-even Mar 2028"]]);
});

test("growth beyond all numbers ends the picture early, not the page", () => {
  const data = curve({ revenue: 1, costs: 2, cash: 0, growth: 7.814, costGrowth: 7.801, period: "week" });
  for (const point of data.points) expect(Number.isFinite(point.cash)).toBe(true);
  expect(drawRateCurve(data, { width: 350, flowHeight: 150, cashHeight: 150 }).flowTicks.length).toBeGreaterThan(1);
});

test("the days that decide are inside the picture, and nothing in it is NaN", () => {
  const level = fc.integer({ min: 0, max: 1e8 });
  const rate = fc.integer({ min: -990, max: 10_000 }).map((v) => v / 1000);
  fc.assert(
    fc.property(fc.record({ cash: fc.integer({ min: -1e6, max: 1e9 }), minimumCash: level, revenue: level, growth: rate, costs: level, costGrowth: rate, period: fc.constantFrom("month" as const, "week" as const) }), (change) => {
      const data = curve(change);
      const scenario = { ...base, ...change };
      const judgement = judged(scenario);
      expect(isKnown(scenario)).toBe(true);
      const end = data.points.at(-1)?.at ?? 0;
      const longest = change.period === "month" ? 110 : 490;
      const last = data.points.at(-1);
      const cut = Math.max(last?.revenue ?? 0, last?.expenses ?? 0) * (1 + Math.max(change.growth, change.costGrowth)) > 1e14;
      for (const moment of cut ? [] : [judgement.cashZero, judgement.breakEven]) if (moment && moment.periods <= longest) expect(moment.periods).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(change.period === "month" ? 130 : 560);
      const drawing = drawRateCurve(data, { width: 350, flowHeight: 150, cashHeight: 150 });
      expect(JSON.stringify(drawing)).not.toMatch(/NaN|null,"label|Infinity/);
      for (const mark of drawing.marks) expect(mark.labelX >= 0 && mark.labelX + mark.labelWidth <= 350.001).toBe(true);
    }),
    // A fixed seed: a red run is red for everyone.
    { numRuns: 60, seed: 20151015 },
  );
});
