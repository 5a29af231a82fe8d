import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course } from "#lib/runway/course.ts";
import { leversOf, outlook } from "#lib/runway/levers.ts";
import { searchedLevers } from "#lib/runway/searched-levers.ts";
import { DISCRETISATIONS, survives, type Discretisation, type Lever } from "#lib/runway/state.ts";

const rate = fc.oneof(fc.constantFrom(0, 0.01, -0.01), fc.integer({ min: -30_000, max: 30_000 }).map((n) => n / 1e5));
const amount = fc.integer({ min: 1, max: 200_000 });
const kinds = fc.constantFrom(...DISCRETISATIONS);
const compound = (g: number, h: number) => ({ form: "compound", a: Math.log1p(g), b: Math.log1p(h) }) as const;
const courses = fc
  .record({ cash: fc.integer({ min: 1, max: 3_000_000 }), revenue: fc.oneof(amount, fc.constant(0)), expenses: amount, g: rate, h: rate, minimumCash: fc.constantFrom(0, 0, 20_000) })
  .map(({ g, h, ...rest }): Course => ({ ...rest, trend: compound(g, h), start: 0, steps: null }));
const linearCourses = fc
  .record({ cash: fc.integer({ min: 1, max: 3_000_000 }), revenue: amount, expenses: amount, amount: fc.integer({ min: -5000, max: 5000 }) })
  .map(({ amount, ...rest }): Course => ({ ...rest, minimumCash: 0, trend: { form: "linear", amount }, start: 0, steps: null }));

const LOOP = 4000;
// A fixed seed: the same data everywhere, so that a red run is red for everyone.
const RUNS = { numRuns: 1000, seed: 20151015 };

/** Month by month with a loop's limit, which only a test may have; null where the limit is met. */
function simulated(kind: Discretisation, course: Course) {
  let { revenue, expenses } = course;
  let balance = course.cash - course.minimumCash;
  let deepest = 0;
  const start = balance;
  for (let k = 1; k <= LOOP; k++) {
    const was = { revenue, expenses };
    if (course.trend.form === "compound") {
      revenue = course.revenue * Math.exp(course.trend.a * k);
      expenses = course.expenses * Math.exp(course.trend.b * k);
    } else revenue = Math.max(0, course.revenue + course.trend.amount * k);
    const flow = kind === "growFirst" ? revenue - expenses : was.revenue - was.expenses;
    const before = balance;
    balance += flow;
    deepest = Math.max(deepest, start - balance);
    if (balance < 0 && flow < 0) return { zero: k - 1 + before / (before - balance), deepest, seen: k };
    if (Math.max(revenue, expenses) > 1e200) return { zero: null, deepest, seen: k };
  }
  return { zero: null, deepest, seen: LOOP };
}

const close = (got: number, wanted: number, tolerance = 1e-6) => expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));

describe.each([["compound", courses], ["linear", linearCourses]] as const)("%s growth", (_, inputs) => {
  test("the closed form ends when a month-by-month simulation ends", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom("growFirst" as const, "startOfMonth" as const), (course, kind) => {
        const got = outlook(kind, course);
        if (course.cash - course.minimumCash <= 0) return;
        const { zero, seen } = simulated(kind, course);
        if (zero !== null) {
          // A balance that only grazes 0 may round either way.
          if (got.cashZero === null) close(got.capital, course.cash - course.minimumCash, 1e-9);
          else close(got.cashZero, zero);
        } else if (got.cashZero !== null) expect(got.cashZero).toBeGreaterThan(seen - 1);
      }),
      RUNS,
    );
  });

  test("capital needed is the deepest point of a simulation that survives", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom("growFirst" as const, "startOfMonth" as const), (course, kind) => {
        const got = outlook(kind, course);
        if (got.state !== "alive" || (got.breakEven ?? Infinity) > LOOP) return;
        close(simulated(kind, course).deepest, got.capital);
      }),
      RUNS,
    );
  });

  test("more cash never ends sooner", () => {
    fc.assert(
      fc.property(inputs, kinds, fc.integer({ min: 0, max: 500_000 }), (course, kind, more) => {
        const zero = (cash: number) => outlook(kind, { ...course, cash }).cashZero ?? Infinity;
        expect(zero(course.cash + more)).toBeGreaterThanOrEqual(zero(course.cash) * (1 - 1e-9));
      }),
      RUNS,
    );
  });

  test("a lever's value flips the verdict on its two sides", () => {
    fc.assert(
      fc.property(inputs, kinds, (course, kind) => {
        const levers = leversOf(kind, course, outlook(kind, course));
        const good = (change: Partial<Course>) => survives(outlook(kind, { ...course, ...change }).state);
        const trend = (g: number): Course["trend"] =>
          course.trend.form === "linear" ? { form: "linear", amount: g } : { ...course.trend, a: Math.log1p(g) };
        const { maxExpenses, minRevenue, minGrowth, extraCash } = levers;
        const near = 1e-6;
        if (maxExpenses === 0) {
          expect([good({ expenses: 0 }), good({ expenses: 1e-9 })]).toEqual([true, false]);
        } else if (typeof maxExpenses === "number") {
          expect(good({ expenses: maxExpenses * (1 - near) })).toBe(true);
          expect(good({ expenses: maxExpenses * (1 + near) })).toBe(false);
        } else expect(good({ expenses: 1 })).toBe(maxExpenses === "any");
        if (typeof minRevenue === "number" && minRevenue < 1e-9) return;
        if (typeof minRevenue === "number") {
          expect(good({ revenue: minRevenue * (1 + near) })).toBe(true);
          expect(good({ revenue: minRevenue * (1 - near) })).toBe(false);
        } else expect(good({ revenue: 1 })).toBe(minRevenue === "any");
        if (typeof minGrowth === "number") {
          const step = near * (course.trend.form === "linear" ? Math.max(1, Math.abs(minGrowth)) : 1 + minGrowth) + 1e-12;
          expect(good({ trend: trend(minGrowth + step) })).toBe(true);
          if (minGrowth - step > -1 || course.trend.form === "linear") expect(good({ trend: trend(minGrowth - step) })).toBe(false);
        } else expect(good({ trend: trend(course.trend.form === "linear" ? 1e6 : 5) })).toBe(minGrowth === "any");
        if (typeof extraCash === "number") {
          expect(good({ cash: course.cash + extraCash * (1 + near) + near })).toBe(true);
          // Below its minimum but profitable a company survives, and still lacks cash.
          if (extraCash > 0 && course.cash > course.minimumCash) expect(good({ cash: course.cash + extraCash * (1 - near) - near })).toBe(false);
        } else expect(good({ cash: course.cash * 1e6 })).toBe(false);
      }),
      RUNS,
    );
  });
});

test("levers in closed form are those that a search finds", () => {
  fc.assert(
    fc.property(courses, kinds, (course, kind) => {
      const exact = leversOf(kind, course, outlook(kind, course));
      const found = searchedLevers(course, (change) => outlook(kind, { ...course, ...change }).state);
      for (const lever of ["maxExpenses", "minRevenue", "minGrowth"] as const) {
        const least = lever === "minRevenue" ? 1e-6 : lever === "minGrowth" ? -1 + 1e-9 : -Infinity;
        const settled = (value: Lever | null) => (typeof value === "number" && value < least ? "any" : value);
        // Expenses of exactly 0 are beyond a search.
        const [got, wanted] = [settled(exact[lever] === 0 && found[lever] === "never" ? "never" : exact[lever]), settled(found[lever])];
        if (typeof got === "number" && typeof wanted === "number") close(got, wanted, 1e-7);
        else expect([lever, got]).toEqual([lever, wanted]);
      }
    }),
    RUNS,
  );
});

test("grow-first and start-of-month tend to the continuous verdict as periods get short", () => {
  fc.assert(
    fc.property(courses, (course) => {
      if (course.trend.form !== "compound") return;
      const { a, b } = course.trend;
      const parts = 20_000;
      const short = { ...course, revenue: course.revenue / parts, expenses: course.expenses / parts, trend: { form: "compound", a: a / parts, b: b / parts } as const };
      const exact = outlook("continuous", course);
      const limit = course.cash - course.minimumCash;
      if (exact.capital < Infinity && Math.abs(exact.capital - limit) < 0.01 * limit) return;
      for (const kind of ["growFirst", "startOfMonth"] as const) {
        const got = outlook(kind, short);
        expect(survives(got.state)).toBe(survives(exact.state));
        if (exact.cashZero !== null && exact.cashZero < 200) close((got.cashZero ?? NaN) / parts, exact.cashZero, 0.02);
        if (exact.state === "alive" && (exact.breakEven ?? 0) < 200) close((got.breakEven ?? NaN) / parts, exact.breakEven ?? NaN, 0.01);
      }
    }),
    RUNS,
  );
});
