import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runwayCommand } from "#lib/runway/command.ts";
import { addMonths, type Month } from "#lib/date.ts";

const run = (input: object) => runwayCommand.outputSchema.parse(runwayCommand.run(runwayCommand.inputSchema.parse(input)));
const from = (first: string, revenues: readonly (number | null)[], expenses: number | readonly (number | null)[]) =>
  revenues.map((revenue, i) => ({
    month: addMonths(first as Month, i) as string,
    revenue,
    expenses: typeof expenses === "number" ? expenses : (expenses[i] ?? null),
  }));
const growing = (n: number, g: number, last: number) => Array.from({ length: n }, (_, i) => last / (1 + g) ** (n - 1 - i));

describe("monthly rows", () => {
  const rows = from("2026-01", growing(10, 0.06, 20_000), 50_000);

  test("the worked example, read off ten months: twelve conventions, dates by calendar months", () => {
    const got = run({ asOf: "2026-11-24", currency: "USD", cash: 280_000, months: rows });
    expect(got.growFirst.capitalNeeded).toBeCloseTo(256_549.44, 2);
    expect(got.breakEven).toEqual({ periods: 16, date: "2028-02-29" });
    expect(got.conventions).toMatchObject({ agree: 8, of: 12, decidedBy: "discretisation" });
    expect(got.flags).toEqual(["too-close-to-call"]);
  });

  test("complaint: the partial current month never enters", () => {
    const partial = [...rows, { month: "2026-11", revenue: 3000, expenses: 90_000 }];
    expect(run({ asOf: "2026-11-24", cash: 280_000, months: partial })).toEqual(run({ asOf: "2026-11-24", cash: 280_000, months: rows }));
    expect(run({ asOf: "2026-11-30", cash: 280_000, months: partial }).growFirst.capitalNeeded).toBeCloseTo(256_549.44, 2);
  });

  test("the order of rows is irrelevant", () => {
    const whole = run({ asOf: "2026-11-24", cash: 280_000, months: rows });
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(run({ asOf: "2026-11-24", cash: 280_000, months: shuffled })).toEqual(whole);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  test("complaint: financing and one-offs are neither revenue nor burn", () => {
    const raised = rows.map((row, i) => ({ ...row, financingIn: i === 9 ? 1e6 : 0, oneOffOut: i === 8 ? 70_000 : 0, oneOffIn: 5 }));
    expect(run({ asOf: "2026-11-24", cash: 280_000, months: raised })).toEqual(run({ asOf: "2026-11-24", cash: 280_000, months: rows }));
  });

  test("cash at the end of the last complete month stands in where none is stated; an earlier one is carried by the figures", () => {
    const stated = run({ asOf: "2026-11-24", cash: 280_000, months: rows });
    const ended = rows.map((row, i) => (i === 9 ? { ...row, cashEnd: 280_000 } : row));
    expect(run({ asOf: "2026-11-24", months: ended })).toEqual(stated);
    const october = 20_000 - 50_000 + 1000;
    const earlier = rows.map((row, i) => (i === 8 ? { ...row, cashEnd: 280_000 - october } : i === 9 ? { ...row, oneOffIn: 1000 } : row));
    expect(run({ asOf: "2026-11-24", months: earlier }).growFirst.capitalNeeded).toBeCloseTo(256_549.44, 2);
    expect(run({ asOf: "2026-11-24", months: earlier }).levers).toEqual(stated.levers);
  });

  test("under nine months is insufficient history; the arithmetic is still shown", () => {
    const few = run({ asOf: "2026-11-24", cash: 280_000, months: rows.slice(2) });
    expect(few.flags).toContain("insufficient-history");
    expect(few.growFirst.capitalNeeded).toBeCloseTo(256_549.44, 2);
    expect(run({ asOf: "2026-11-24", cash: 280_000, months: rows.slice(1) }).flags).not.toContain("insufficient-history");
  });

  test("stale more than 45 days after the last month's end; the date of cash zero stays", () => {
    const at = (asOf: string) => run({ asOf, cash: 100_000, months: rows });
    expect(at("2026-12-15").flags).not.toContain("stale");
    expect(at("2026-12-16").flags).toContain("stale");
    expect(at("2026-12-16").cashZero).toEqual(at("2026-11-24").cashZero);
  });
});

describe("growth read off rows", () => {
  const state = (revenues: (number | null)[], cash = 280_000) => run({ asOf: "2026-11-24", cash, months: from("2026-05", revenues, 50_000) });

  test("leading months without revenue are left out; a zero inside or fewer than three leaves it unknown", () => {
    expect(state([0, 0, 0, 10_000, 11_000, 12_100]).growFirst.levers).toEqual(state([10_000, 11_000, 12_100].map(Number)).growFirst.levers);
    expect(state([0, 0, 0, 0, 11_000, 12_100])).toMatchObject({ state: "unknown", reasons: [expect.stringContaining("Growth")] });
    expect(state([5000, 0, 9000, 10_000, 11_000, 12_100])).toMatchObject({ state: "unknown" });
    expect(state([11_000, 12_100])).toMatchObject({ state: "unknown" });
  });

  test("revenue that stays the same does not grow, whatever its logarithm rounds to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10_000_000 }), fc.constantFrom(0, 1, 2), (cents, gap) => {
        const rows = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"].map((month, i) => ({ month, revenue: i > 0 && i === gap ? null : cents / 100, expenses: cents / 200 }));
        expect(run({ asOf: "2026-11-24", cash: 1000, months: rows })).toMatchObject({ state: "profitable", conventions: { agree: 12, of: 12 } });
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test("without revenue growth does not matter", () => {
    expect(state([5000, 0, 9000, 10_000, 11_000, 0])).toMatchObject({ state: "dead", cashZero: { periods: 5.6 }, conventions: { agree: 12, of: 12 } });
    expect(state([0])).toMatchObject({ state: "dead", conventions: { of: 6 } });
  });

  test("complaint: a gap month is not taken as 0: growth runs over the months that are there", () => {
    const whole = growing(8, 0.05, 20_000);
    const gappy = from("2026-03", whole, 50_000).filter((_, i) => i !== 5);
    const got = run({ asOf: "2026-11-24", cash: 280_000, months: gappy });
    const full = run({ asOf: "2026-11-24", cash: 280_000, months: from("2026-03", whole, 50_000) });
    expect(got.growFirst.capitalNeeded).toBeCloseTo(full.growFirst.capitalNeeded ?? NaN, 4);
    expect(got.conventions.of).toBe(6);
  });

  test("three months give both windows, and the growth window may decide", () => {
    const got = run({ asOf: "2026-11-24", cash: 700_000, months: from("2026-01", [...growing(7, 0.09, 20_000), 20_000, 20_000, 20_000], 50_000) });
    expect(got.conventions).toMatchObject({ of: 12, decidedBy: "growth-window" });
  });
});

describe("quarters and years", () => {
  test("yearly rows: growth between years brought to a month, the last month's level half a year on", () => {
    const got = run({ asOf: "2026-03-10", cash: 500_000, months: [{ month: "2024", revenue: 120_000, expenses: 600_000 }, { month: "2025", revenue: 240_000, expenses: 720_000 }] });
    const g = 2 ** (1 / 12) - 1;
    const revenue = 20_000 * (1 + g) ** 5.5;
    const rates = run({ cash: 500_000, revenue, expenses: 60_000, growth: g, period: "month", asOf: "2025-12-31" });
    expect(got.growFirst.capitalNeeded).toBeCloseTo(rates.growFirst.capitalNeeded ?? NaN, 4);
    expect(got.breakEven).toEqual(rates.breakEven);
    expect(got.flags).toContain("coarse-figures");
    expect(got.flags).not.toContain("insufficient-history");
    expect(run({ asOf: "2027-01-16", cash: 5, months: [{ month: "2025", revenue: 0, expenses: 12 }] }).flags).toContain("stale");
    expect(run({ asOf: "2027-01-15", cash: 5, months: [{ month: "2025", revenue: 0, expenses: 12 }] }).flags).not.toContain("stale");
  });

  test("quarterly rows: the level is one month on from the middle", () => {
    const got = run({ asOf: "2026-10-20", cash: 400_000, months: [{ month: "2026-Q2", revenue: 30_000, expenses: 150_000 }, { month: "2026-Q3", revenue: 36_000, expenses: 150_000 }] });
    const g = 1.2 ** (1 / 3) - 1;
    const rates = run({ cash: 400_000, revenue: 12_000 * (1 + g), expenses: 50_000, growth: g, period: "month" });
    expect(got.growFirst.breakEvenPeriods).toBe(rates.growFirst.breakEvenPeriods);
    expect(got.growFirst.capitalNeeded).toBeCloseTo(rates.growFirst.capitalNeeded ?? NaN, 4);
  });

  test("a quarter of the as-of date's month is not complete, nor is its year", () => {
    const rows = [{ month: "2026-Q3", revenue: 0, expenses: 30 }, { month: "2026-Q4", revenue: 0, expenses: 90 }, { month: "2026", revenue: 0, expenses: 900 }];
    expect(run({ asOf: "2026-11-24", cash: 100, months: rows }).cashZero).toEqual({ periods: 10, date: "2027-07-31" });
  });

  test("one quarter or year with revenue has no growth: unknown", () => {
    expect(run({ asOf: "2026-11-24", cash: 100, months: [{ month: "2026-Q3", revenue: 10, expenses: 30 }] })).toMatchObject({ state: "unknown" });
  });

  test("months after quarters: the finer rows win, growth is theirs once there are three", () => {
    const quarters = [{ month: "2026-Q2", revenue: 30_000, expenses: 150_000 }, { month: "2026-Q3", revenue: 99_000, expenses: 999_000 }];
    const months = from("2026-07", [10_000, 11_000, 12_100, 13_310], 50_000);
    const got = run({ asOf: "2026-11-24", cash: 300_000, months: [...quarters, ...months] });
    const rates = run({ cash: 300_000, revenue: 13_310, expenses: 50_000, growth: 0.1, period: "month" });
    expect(got.growFirst.capitalNeeded).toBeCloseTo(rates.growFirst.capitalNeeded ?? NaN, 4);
  });
});

describe("a balance of another day", () => {
  const rows = from("2026-01", growing(10, 0, 20_000), 50_000);
  test("only the rest of its month flows into the first period", () => {
    const at = (cashDate: string | undefined, cash = 300_000) => run({ asOf: "2026-11-24", cash, cashDate, months: rows });
    expect(at("2026-10-31")).toEqual(at(undefined));
    expect(at(undefined).cashZero).toEqual({ periods: 10, date: "2027-08-31" });
    expect(at("2026-11-15", 285_000).cashZero?.periods).toBeCloseTo(10, 9);
    expect(at("2026-11-15", 285_000).continuous.cashZeroPeriods).toBeCloseTo(10, 9);
    expect(at("2026-11-15").cashZero?.periods).toBeCloseTo(10.5, 9);
    expect(at("2026-10-21").cashZero?.periods).toBeCloseTo(10 - 10 / 31, 9);
  });
  test("capital needed is what flows after it", () => {
    const growingRows = from("2026-01", growing(10, 0.06, 20_000), 50_000);
    const got = run({ asOf: "2026-11-30", cash: 280_000, cashDate: "2026-11-15", months: growingRows });
    expect(got.growFirst.capitalNeeded).toBeCloseTo(256_549.44 - (50_000 - 21_200) / 2, 2);
    expect(got.state).toBe("alive");
    expect(got.breakEven?.periods).toBe(16);
  });
});

describe("dated events", () => {
  const flat = { cash: 300_000, revenue: 20_000, expenses: 50_000, growth: 0, period: "month", asOf: "2026-10-31" };
  const withEvents = (...events: object[]) => run({ ...flat, events });

  test("a tranche, a cut, a hire that ends, a one-off", () => {
    expect(withEvents().cashZero?.periods).toBe(10);
    expect(withEvents({ from: "2026-12", kind: "cash", amount: 60_000 }).cashZero?.periods).toBeCloseTo(12);
    expect(withEvents({ from: "2026-12", kind: "expenses", amount: -10_000 }).cashZero?.periods).toBeCloseTo(1 + 270 / 20);
    expect(withEvents({ from: "2026-12", to: "2027-02", kind: "expenses", amount: 10_000 }).cashZero?.periods).toBeCloseTo(9);
    expect(withEvents({ from: "2026-11", to: "2027-01", kind: "cash", amount: 10_000 }).cashZero?.periods).toBeCloseTo(11);
    expect(withEvents({ from: "2026-12", kind: "revenue", amount: 40_000 }).state).toBe("profitable");
    expect(withEvents({ from: "2026-12", kind: "revenue", amount: 40_000 }).breakEven).toEqual({ periods: 2, date: "2026-12-31" });
  });

  test("too late is too late: below 0 at a month's end on the way is dead", () => {
    expect(withEvents({ from: "2027-10", kind: "cash", amount: 1e6 })).toMatchObject({ state: "dead", cashZero: { periods: 10, date: "2027-08-31" } });
    expect(withEvents({ from: "2027-08", kind: "cash", amount: 1e6 }).cashZero?.periods).toBeGreaterThan(40);
  });

  test("the continuous reading too asks only months' ends up to the last event", () => {
    // At 60% a month losses turn within the first month: 2,462 are gone at the low, 1,063 more than all of it is back at its end.
    const steep = { cash: 3000, revenue: 40_000, expenses: 50_000, growth: 0.6, asOf: "2026-10-31" };
    expect(run(steep).continuous).toMatchObject({ state: "alive" });
    const low = run(steep).continuous.capitalNeeded ?? NaN;
    const tight = { ...steep, cash: low / 2 };
    expect(low).toBeCloseTo(2462.06, 2);
    expect(run(tight).continuous.state).toBe("dead");
    const event = { from: "2026-12", kind: "cash", amount: 0 };
    const got = run({ ...tight, events: [event] }).continuous;
    expect(got).toMatchObject({ state: "profitable", cashZeroPeriods: null, capitalNeeded: 0, levers: { extraCash: 0 } });
  });

  test("what began before is in the level already; its end takes it out", () => {
    expect(withEvents({ from: "2026-05", kind: "expenses", amount: 10_000 }).cashZero?.periods).toBe(10);
    expect(withEvents({ from: "2026-05", to: "2026-12", kind: "expenses", amount: 10_000 }).cashZero?.periods).toBeCloseTo(2 + 240 / 20);
    expect(withEvents({ from: "2026-05", kind: "cash", amount: 1e6 }).cashZero?.periods).toBe(10);
  });

  test("an event takes revenue and expenses to 0 and not below, in its own month as later", () => {
    const levels = { cash: 1000, revenue: 20, expenses: 100, growth: 0, asOf: "2026-10-31" };
    const judged = (kind: string, amount: number, to: string | null) => run({ ...levels, events: [{ from: "2026-11", to, kind, amount }] });
    for (const to of [null, "2026-12"]) {
      // 100 a month are lost where revenue is gone: for good, or for two months and then 80 a month.
      const got = judged("revenue", -500, to);
      const zero = to === null ? 10 : 12;
      expect([got.growFirst, got.continuous, got.startOfMonth].map(({ cashZeroPeriods }) => cashZeroPeriods)).toEqual([zero, zero, zero].map((n) => expect.closeTo(n, 9)));
    }
    expect(judged("expenses", -500, null)).toMatchObject({ state: "profitable", capitalNeeded: 0 });
  });

  test("events of no effect leave every figure as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: -10, max: 12 }), fc.integer({ min: 1, max: 40 }), (cash, percent, after) => {
        const input = { ...flat, cash, growth: percent / 100 };
        const event = { from: addMonths("2026-10" as Month, after), kind: "cash", amount: 0 };
        const plain = run(input);
        const same = run({ ...input, events: [event] });
        for (const kind of ["growFirst", "continuous", "startOfMonth"] as const) {
          // Up to the event only months' ends are asked, so that a continuous low inside a month passes unseen.
          if (kind === "continuous" && (plain[kind].breakEvenPeriods ?? Infinity) < after) {
            expect(same[kind].capitalNeeded ?? NaN).toBeLessThanOrEqual((plain[kind].capitalNeeded ?? NaN) * (1 + 1e-9));
            continue;
          }
          expect(survivors(same[kind].state)).toBe(survivors(plain[kind].state));
          for (const figure of ["cashZeroPeriods", "capitalNeeded"] as const) {
            const [got, wanted] = [same[kind][figure], plain[kind][figure]];
            if (wanted === null) expect(got).toBeNull();
            else expect(Math.abs((got ?? NaN) - wanted)).toBeLessThanOrEqual(1e-6 * Math.max(1, wanted));
          }
          const [got, wanted] = [same[kind].breakEvenPeriods, plain[kind].breakEvenPeriods];
          if (wanted === null) expect(got).toBeNull();
          else expect(got).toBeCloseTo(wanted, 6);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("the day's own month begins with the first period, and without a day events cannot be placed", () => {
    expect(run({ ...flat, asOf: "2026-11-10", events: [{ from: "2026-11", kind: "cash", amount: 30_000 }] }).cashZero?.periods).toBeCloseTo(11);
    expect(runwayCommand.inputSchema.safeParse({ ...flat, asOf: undefined, events: [{ from: "2026-11", kind: "cash", amount: 1 }] }).error?.issues[0]?.path).toEqual(["asOf"]);
  });
});

const survivors = (state: string) => ["alive", "profitable", "fades"].includes(state);
