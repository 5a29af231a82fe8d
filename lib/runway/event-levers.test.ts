import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, asMonth, monthIndex } from "#lib/date.ts";
import type { Course } from "#lib/runway/course.ts";
import { monthCalendar, stepsOf } from "#lib/runway/events.ts";
import { leversOf, outlook } from "#lib/runway/levers.ts";
import { stateOf } from "#lib/runway/project.ts";
import { DISCRETISATIONS, survives } from "#lib/runway/state.ts";

const RUNS = { numRuns: 300, seed: 31, endOnFailure: true };
const NEAR = 1e-6;
const BASIS = asMonth("2026-10");
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000 }));
const month = fc.integer({ min: -3, max: 30 }).map((n) => addMonths(BASIS, n));
const event = fc
  .record({ from: month, to: fc.option(month, { nil: null }), kind: fc.constantFrom("revenue" as const, "expenses" as const, "cash" as const), amount: fc.integer({ min: -60_000, max: 60_000 }) })
  .map((e) => ({ ...e, to: e.to !== null && e.to < e.from ? null : e.to }));
const steps = fc.array(event, { minLength: 1, maxLength: 4 }).map((events) => stepsOf(events, monthCalendar(monthIndex(BASIS))));
const rate = fc.oneof(fc.constant(0), fc.integer({ min: -200, max: 200 })).map((n) => Math.log1p(n / 1000));
const trend = fc.oneof(
  fc.record({ form: fc.constant("compound" as const), a: rate, b: rate }),
  fc.record({ form: fc.constant("linear" as const), amount: fc.integer({ min: -5000, max: 5000 }) }),
);
const courses: fc.Arbitrary<Course> = fc.record({ cash: fc.integer({ min: 1, max: 1_000_000 }), minimumCash: fc.constantFrom(0, 0, 20_000), revenue: amount, expenses: amount, trend, start: fc.constantFrom(0, 0, 0.5), steps });

test("with dated events a lever's value flips the verdict on its two sides, in every discretisation", () => {
  fc.assert(
    fc.property(courses, fc.constantFrom(...DISCRETISATIONS), (course, kind) => {
      const { maxExpenses, minRevenue, minGrowth, extraCash } = leversOf(kind, course, outlook(kind, course));
      const good = (change: Partial<Course>) => survives(stateOf(kind, { ...course, ...change }));
      const around = (value: number, at: (value: number) => boolean) => [at(value * (1 - NEAR)), at(value * (1 + NEAR))];
      const earns = course.revenue > 0 || [...(course.steps?.revenue ?? []), ...(course.steps?.revenueShift ?? [])].some((extra) => extra > 0);
      if (earns && good({ expenses: 0 })) expect(maxExpenses).not.toBe("never");
      if (maxExpenses === 0) expect([good({ expenses: 0 }), good({ expenses: 1e-6 })]).toEqual([true, false]);
      else if (typeof maxExpenses === "number") expect(around(maxExpenses, (expenses) => good({ expenses }))).toEqual([true, false]);
      else expect([good({ expenses: 1e-6 }), good({ expenses: 1e20 })]).toEqual([maxExpenses === "any", maxExpenses === "any"]);
      if (typeof minRevenue === "number") expect(around(minRevenue, (revenue) => good({ revenue }))).toEqual([false, true]);
      else expect([good({ revenue: 1e-6 }), good({ revenue: 1e20 })]).toEqual([minRevenue === "any", minRevenue === "any"]);
      const { trend } = course;
      const grow = (growth: number) => good({ trend: trend.form === "linear" ? { form: "linear", amount: growth } : { ...trend, a: Math.log1p(growth) } });
      const [least, most] = trend.form === "linear" ? [-1e20, 1e20] : [-1 + 1e-9, 1e6];
      if (typeof minGrowth === "number") {
        const step = NEAR * (trend.form === "linear" ? Math.max(1, Math.abs(minGrowth)) : 1 + minGrowth) + 1e-12;
        expect(grow(minGrowth + step)).toBe(true);
        if (minGrowth - step > least) expect(grow(minGrowth - step)).toBe(false);
      } else expect([grow(least), grow(most)]).toEqual([minGrowth === "any", minGrowth === "any"]);
      if (typeof extraCash === "number") {
        expect(good({ cash: course.cash + extraCash * (1 + NEAR) + NEAR })).toBe(true);
        if (extraCash > 1e-3 && course.cash > course.minimumCash) expect(good({ cash: course.cash + extraCash * (1 - NEAR) - NEAR })).toBe(false);
      } else expect(good({ cash: 1e20 })).toBe(false);
    }),
    RUNS,
  );
});

test("revenue that only an event brings: it shrinks and costs do not, so that no cost but none at all outlives it", () => {
  const revenueLater = stepsOf([{ from: asMonth("2026-12"), to: null, kind: "revenue", amount: 100 }], monthCalendar(monthIndex(BASIS)));
  const course: Course = { cash: 1000, minimumCash: 0, revenue: 0, expenses: 50, trend: { form: "compound", a: Math.log(0.9), b: 0 }, start: 0, steps: revenueLater };
  for (const kind of DISCRETISATIONS) expect(leversOf(kind, course, outlook(kind, course)).maxExpenses).toBe(0);
});
