import { describe, expect, test } from "vitest";
import { runRunway } from "#lib/runway/command.ts";
import { runwayInputSchema } from "#lib/runway/runway-input.ts";

const run = (input: object) => runRunway(runwayInputSchema.parse({ period: "month", ...input }));
const sixPercent = { revenue: 20_000, expenses: 50_000, growth: 0.06 };

describe("the worked examples of the design", () => {
  test("conventions flip a verdict: E 50k, R 20k, 6%, with $280,000", () => {
    const got = run({ cash: 280_000, ...sixPercent });
    expect(got.growFirst.capitalNeeded).toBeCloseTo(256_549.44, 2);
    expect(got.continuous.capitalNeeded).toBeCloseTo(271_406.09, 2);
    expect(got.startOfMonth.capitalNeeded).toBeCloseTo(286_549.44, 2);
    expect([got.growFirst.state, got.continuous.state, got.startOfMonth.state]).toEqual(["alive", "alive", "dead"]);
    expect(got.conventions).toMatchObject({ agree: 2, of: 3, decidedBy: "discretisation" });
    expect(got.flags).toEqual(["too-close-to-call"]);
    expect([got.growFirst.breakEvenPeriods, got.startOfMonth.breakEvenPeriods]).toEqual([16, 17]);
  });

  test("R 50k, E 45k, -5%: losses from 2.054, out at 12.440", () => {
    const got = run({ cash: 100_000, revenue: 50_000, expenses: 45_000, growth: -0.05 });
    expect(got.state).toBe("profitable-trend-dead");
    expect(got.continuous.lossesStartPeriods).toBeCloseTo(2.054, 3);
    expect(got.continuous.cashZeroPeriods).toBeCloseTo(12.44, 3);
    expect(got.breakEven).toBeNull();
    expect(got.capitalNeeded).toBeNull();
  });

  test("R 50k +2%, E 45k +5%: losses from 3.635, out at 14.122", () => {
    const got = run({ cash: 100_000, revenue: 50_000, expenses: 45_000, growth: 0.02, expenseGrowth: 0.05 });
    expect(got.state).toBe("profitable-trend-dead");
    expect(got.continuous.lossesStartPeriods).toBeCloseTo(3.635, 3);
    expect(got.continuous.cashZeroPeriods).toBeCloseTo(14.122, 3);
  });

  test("$300k at 6%: alive, month 16, 44,257.60 left at the least; at 3% dead in month 12", () => {
    const alive = run({ cash: 300_000, ...sixPercent });
    expect(alive).toMatchObject({ state: "alive", breakEven: { periods: 16, date: null }, cashZero: null });
    const flowOf16 = 20_000 * 1.06 ** 16 - 50_000;
    expect(300_000 - (alive.capitalNeeded ?? 0) + flowOf16).toBeCloseTo(44_257.6, 1);
    const dead = run({ cash: 300_000, ...sixPercent, growth: 0.03 });
    expect(dead.state).toBe("dead");
    expect(Math.ceil(dead.cashZero?.periods ?? 0)).toBe(12);
  });

  test("revenue below expenses breaks even in month 1 at the soonest, and the start-of-month reading loses that month's gap", () => {
    const steep = run({ cash: 1000, revenue: 20_000, expenses: 65_000, growthAmount: 1e14 });
    expect(steep.growFirst).toMatchObject({ state: "alive", breakEvenPeriods: 1, capitalNeeded: 0 });
    expect(steep.startOfMonth).toMatchObject({ state: "dead", breakEvenPeriods: 2, capitalNeeded: 45_000 });
    expect(steep.startOfMonth.levers).toMatchObject({ minGrowth: "never", extraCash: 44_000 });
    const near = run({ cash: 1000, revenue: 50_000, expenses: 50_000.000001, growth: 0.06 });
    expect([near.growFirst.breakEvenPeriods, near.startOfMonth.breakEvenPeriods]).toEqual([1, 2]);
  });

  test("the date trap: 7.567 months from 10 January are 27 August by calendar months", () => {
    const got = run({ cash: 400_000, revenue: 20_000, expenses: 80_000, growth: 0.08, asOf: "2026-01-10" });
    expect(got.continuous.cashZeroPeriods).toBeCloseTo(7.567, 3);
    const plain = run({ cash: 7.567176433683431, revenue: 0, expenses: 1, growth: 0, asOf: "2026-01-10" });
    expect(plain.cashZero?.date).toBe("2026-08-27");
  });

  test("Blackwell's two wrong answers are not reproduced", () => {
    const shrinking = { revenue: 1000, expenses: 1600, growth: -0.02, expenseGrowth: -0.01, period: "week" };
    const fades = run({ cash: 1e12, ...shrinking });
    expect(fades.continuous.state).toBe("fades");
    expect(fades.continuous.capitalNeeded).toBeCloseTo(109_700.34, 2);
    expect(run({ cash: 100_000, ...shrinking }).continuous.state).toBe("dead");
    expect(run({ cash: 1e9, revenue: 2000, expenses: 1600, growth: -0.01, period: "week" }).state).toBe("profitable-trend-dead");
  });
});

describe("the highest expenses", () => {
  const shrinking = { cash: 100_000, revenue: 50_000, expenses: 45_000, growth: -0.05 };
  test("are 0 where revenue shrinks and costs do not: any cost outlives the revenue, none never does", () => {
    const got = run(shrinking);
    for (const { levers } of [got.growFirst, got.continuous, got.startOfMonth]) expect(levers.maxExpenses).toBe(0);
    expect(run({ ...shrinking, expenses: 0 }).state).toBe("profitable");
    expect(run({ ...shrinking, expenses: 0.01 }).state).toBe("profitable-trend-dead");
    const events = [{ from: "2027-01", kind: "cash", amount: 500 }];
    expect(run({ ...shrinking, asOf: "2026-10-31", events }).levers.maxExpenses).toBe(0);
  });

  test("do not exist where nothing comes in or there is no cash", () => {
    expect(run({ ...shrinking, revenue: 0 }).levers.maxExpenses).toBe("never");
    expect(run({ ...shrinking, cash: 0 }).levers.maxExpenses).toBe("never");
  });
});

describe("what is asked first", () => {
  test.each([
    [{ revenue: 1, expenses: 2, growth: 0 }, "Cash"],
    [{ cash: 0, revenue: null, expenses: 2, growth: 0 }, "Revenue"],
    [{ cash: 5, revenue: 1, growth: 0 }, "Expenses"],
    [{ cash: 5, revenue: 0, expenses: 0, growth: 0 }, "both 0"],
    [{ cash: 5, revenue: 1, expenses: 2 }, "Growth"],
  ])("%j is unknown, and says what is missing", (input, word) => {
    const got = run(input);
    expect(got).toMatchObject({ state: "unknown", cashZero: null, breakEven: null, capitalNeeded: null, fatalPinch: null });
    expect(got.growFirst.levers).toEqual({ maxExpenses: null, minRevenue: null, minGrowth: null, extraCash: null });
    expect(got.reasons.join(" ")).toContain(word);
  });

  test("no cash is out; growth does not matter then, nor without revenue", () => {
    expect(run({ cash: 0, revenue: 1, expenses: 2 }).state).toBe("out");
    expect(run({ cash: -5, revenue: 3, expenses: 2, growth: 0 })).toMatchObject({ state: "out", conventions: { agree: 3, of: 3 } });
    expect(run({ cash: 10, revenue: 0, expenses: 2 })).toMatchObject({ state: "dead", cashZero: { periods: 5 } });
  });

  test("a minimum above cash that gains of no whole month reach is gone at once, though a curve through the months would rise above it", () => {
    const got = run({ cash: 1, minimumCash: 1000, revenue: 20_000, expenses: 20_000, growth: -0.5, expenseGrowth: 0 });
    expect(got.startOfMonth).toMatchObject({ state: "profitable-trend-dead", cashZeroPeriods: 0 });
  });

  test("a minimum above cash is dead at once while losing, and no matter while profitable", () => {
    expect(run({ cash: 50, minimumCash: 60, revenue: 1, expenses: 2, growth: 0.5 })).toMatchObject({ state: "dead", cashZero: { periods: 0 } });
    expect(run({ cash: 50, minimumCash: 60, revenue: 3, expenses: 2, growth: 0 })).toMatchObject({ state: "profitable", cashZero: null });
  });
});
