import fc from "fast-check";
import { expect, test } from "vitest";
import { burnCommand } from "#lib/cash/burn-command.ts";
import { addMonths, asMonth } from "#lib/date.ts";
import { runwayCommand } from "#lib/runway/command.ts";

const RUNS = { numRuns: 400, seed: 604 };
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const size = fc.oneof(fc.constantFrom(0, 1, 1e-9, 50_000, 1e15), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e15, noNaN: true }));
const amount = fc.oneof(size, size.map((value) => -value));
const rate = fc.oneof(fc.constantFrom(0, 1e-12, -1e-12, 0.05, -0.999999, 1e6), fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: -1, max: 1e6, minExcluded: true, noNaN: true }));
const month = fc.integer({ min: -30, max: 60 }).map((n) => addMonths(asMonth("2026-10"), n));
const event = fc.record({ from: month, to: maybe(month), kind: fc.constantFrom("revenue", "expenses", "cash"), amount }).map((e) => ({ ...e, to: e.to !== null && e.to < e.from ? null : e.to }));
const shared = { cash: maybe(amount), minimumCash: maybe(amount), events: fc.array(event, { maxLength: 3 }), asOf: fc.constantFrom("2026-11-24", "2026-11-01", "2026-10-31", "2028-02-29") };
const ratesForm = fc.record({ ...shared, revenue: maybe(amount), expenses: maybe(size), growth: maybe(rate), expenseGrowth: maybe(rate), period: fc.constantFrom("month", "week") });
const linearForm = fc.record({ ...shared, revenue: maybe(amount), expenses: maybe(size), growthAmount: amount, period: fc.constantFrom("month", "week") });
const period = fc.oneof(month, fc.constantFrom("2026-Q3", "2026-Q2", "2025-Q4", "2025", "2024"));
const monthsForm = fc.record({
  ...shared,
  cashDate: maybe(fc.constantFrom("2026-10-15", "2026-10-31", "2025-12-31")),
  months: fc.uniqueArray(fc.record({ month: period, revenue: maybe(fc.oneof(size, amount)), expenses: maybe(size), cashEnd: maybe(amount), oneOffIn: maybe(amount), financingIn: maybe(amount) }), { maxLength: 14, selector: (row) => row.month }),
});

test.each([["rates", ratesForm], ["an amount of growth", linearForm], ["months", monthsForm]] as const)("a state for every input of %s; nothing is NaN, infinite or a loop's limit", (_, form) => {
  fc.assert(
    fc.property(form as fc.Arbitrary<object>, (input) => {
      const got = runwayCommand.outputSchema.parse(runwayCommand.run(runwayCommand.inputSchema.parse(input)));
      expect(got.reasons.length).toBeGreaterThan(0);
      for (const { state, cashZeroPeriods, levers } of [got.growFirst, got.continuous, got.startOfMonth]) {
        if (state === "alive" || state === "profitable" || state === "fades" || state === "unknown") expect(cashZeroPeriods).toBeNull();
        if (state === "out") expect(cashZeroPeriods).toBe(0);
        expect(Object.values(levers).every((lever) => (lever === null) === (state === "unknown"))).toBe(true);
      }
      expect(got.cashZero?.periods ?? 0).toBeGreaterThanOrEqual(0);
      expect(got.conventions.agree).toBeLessThanOrEqual(got.conventions.of);
    }),
    RUNS,
  );
});

test("burn of any rows is numbers or null", () => {
  fc.assert(
    fc.property(monthsForm, (input) => {
      burnCommand.outputSchema.parse(burnCommand.run(burnCommand.inputSchema.parse(input)));
    }),
    RUNS,
  );
});

const faultsOf = (input: object) => runwayCommand.inputSchema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("every fault is named with its path", () => {
  expect(faultsOf({ cash: "x", expenses: -1, growth: -1, asOf: "2026-02-30", period: "year" })).toEqual(expect.arrayContaining(["cash", "expenses", "growth", "asOf", "period"]));
  expect(faultsOf({ months: [{ month: "2026-13", expenses: -5 }, { month: "2026-01", revenue: "1" }] })).toEqual(["months.0.month", "months.0.expenses", "months.1.revenue"]);
  expect(faultsOf({ months: [{ month: "2026-01" }, { month: "2026-01" }] })).toEqual(["months.1.month"]);
  expect(faultsOf({ cash: 1, growth: 0.1, growthAmount: 5 })).toEqual(["growthAmount"]);
  expect(faultsOf({ cash: null, whatever: 1 })).toEqual([]);
});
