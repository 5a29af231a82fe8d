import { expect, test } from "vitest";
import { burnCommand } from "#lib/cash/burn-command.ts";
import { runwayCommand } from "#lib/runway/command.ts";

const run = (input: object) => runwayCommand.run(runwayCommand.inputSchema.parse(input));
const burn = (input: object) => burnCommand.run(burnCommand.inputSchema.parse(input)).windows;

test("0, infinite and unknown differ (midday #604): no data is unknown, no burn has no end, no cash is out", () => {
  expect(run({ months: [] })).toMatchObject({ state: "unknown", cashZero: null });
  expect(run({ cash: 5, revenue: 10, expenses: 10, growth: 0 })).toMatchObject({ state: "profitable", cashZero: null });
  expect(run({ cash: 0, revenue: 0, expenses: 10, growth: 0 })).toMatchObject({ state: "out", cashZero: { periods: 0 } });
});

test("no loop's limit shows (PR #274, 'Runway: 120 months'): periods of thousands are exact, dates beyond ten years are not made up", () => {
  const got = run({ cash: 5_000_000, revenue: 0, expenses: 1000, growth: 0, asOf: "2026-11-24" });
  expect(got).toMatchObject({ state: "dead", cashZero: { periods: 5000, date: null }, flags: ["beyond-horizon"], raiseBy: null });
  expect(run({ cash: 120_000, revenue: 0, expenses: 1000, growth: 0, asOf: "2026-11-24" })).toMatchObject({ cashZero: { periods: 120, date: "2036-11-24" }, flags: [] });
});

test("a growth that is given is used (super-calc example 1)", () => {
  const plain = run({ cash: 900_000, revenue: 40_000, expenses: 100_000, growth: 0 }).cashZero?.periods;
  expect(plain).toBe(15);
  expect(run({ cash: 900_000, revenue: 40_000, expenses: 100_000, growthAmount: 15_000 }).state).toBe("alive");
});

test("date and months agree (MoonDAO #1520): 10.1 months from 14 August 2026 is mid-June 2027", () => {
  expect(run({ cash: 10.1, revenue: 0, expenses: 1, growth: 0, asOf: "2026-08-14" }).cashZero?.date).toBe("2027-06-17");
});

test("gross is expenses and net is expenses minus revenue, positive where money is burned (100_days #8138)", () => {
  expect(burn({ months: [{ month: "2026-10", revenue: 30, expenses: 100 }] })["1"]).toEqual({ gross: { mean: 100, median: 100 }, net: { mean: 70, median: 70 } });
  expect(burn({ months: [{ month: "2026-10", revenue: 130, expenses: 100 }] })["1"].net.mean).toBe(-30);
});

test("the partial current month does not drag the average (midday #880, actual #4302)", () => {
  const months = ["2026-08", "2026-09", "2026-10"].map((month) => ({ month, revenue: 10, expenses: 100 }));
  const partial = [...months, { month: "2026-11", revenue: 1, expenses: 9 }];
  expect(burn({ months: partial, asOf: "2026-11-24" })).toEqual(burn({ months, asOf: "2026-11-24" }));
});

test("a gap month is unknown, not 0 (FinSight-AI #1260): its windows have no figure", () => {
  const none = { mean: null, median: null };
  const windows = burn({ months: ["2026-07", "2026-09", "2026-10"].map((month) => ({ month, revenue: 10, expenses: 100 })) });
  expect(windows["1"].gross.mean).toBe(100);
  expect([windows["3"], windows["6"], windows["12"]]).toEqual(Array(3).fill({ gross: none, net: none }));
});

test("financing is not income: burn does not vanish in the month of a raise (SaaSGrid, subrion #282)", () => {
  expect(burn({ months: [{ month: "2026-10", revenue: 0, expenses: 100, financingIn: 5000, oneOffIn: 70, oneOffOut: 30 }] })["1"].net.mean).toBe(100);
});

test("lumpy bills: the median stands beside the mean (subflow #47)", () => {
  const months = ["2026-08", "2026-09", "2026-10"].map((month, i) => ({ month, revenue: 0, expenses: i === 1 ? 400 : 100 }));
  expect(burn({ months })["3"].gross).toEqual({ mean: 200, median: 100 });
});

test("money kept for winding down is not runway, and money above zero is not out of money: the reserve is the company's own, no fixed sum", () => {
  const small = { cash: 20_000, revenue: 0, expenses: 10_000, growth: 0, asOf: "2026-10-31" };
  expect(run(small)).toMatchObject({ state: "dead", cashZero: { periods: 2, date: "2026-12-31" } });
  expect(run({ ...small, minimumCash: 15_000 })).toMatchObject({ state: "dead", cashZero: { periods: 0.5 } });
  expect(run({ ...small, minimumCash: 25_000 })).toMatchObject({ state: "dead", cashZero: { periods: 0 } });
});

test("customers who pay late ('6 months' that were 10 weeks): what was invoiced says 6 months, what came in says 10 weeks", () => {
  const common = { cash: 300_000, expenses: 150_000, growth: 0, asOf: "2026-10-31" };
  expect(run({ ...common, revenue: 100_000 }).cashZero).toEqual({ periods: 6, date: "2027-04-30" });
  expect(run({ ...common, revenue: 20_000 }).cashZero).toMatchObject({ date: "2027-01-09" });
});

test("payroll dates: a balance of a day inside a month is followed by the rest of that month only, so that counting on pay day or before ends on one day", () => {
  const months = ["2026-08", "2026-09", "2026-10"].map((month) => ({ month, revenue: 0, expenses: 60_000 }));
  const onTheDay = run({ months, cash: 60_000, cashDate: "2026-10-31", asOf: "2026-11-24" }).cashZero?.date;
  const afterPayroll = run({ months, cash: 30_000, cashDate: "2026-11-15", asOf: "2026-11-24" }).cashZero?.date;
  expect([onTheDay, afterPayroll]).toEqual(["2026-11-30", "2026-11-30"]);
});

test("recognised revenue against falling cash: where balances do not move as the figures say, both changes are told, and no flag is invented", () => {
  const months = (cash: number[], more: object = {}) => ["2026-07", "2026-08", "2026-09", "2026-10"].map((month, i) => ({ month, revenue: 80_000, expenses: 50_000, cashEnd: cash[i], ...(i === 3 ? more : {}) }));
  const judged = (cash: number[], more?: object) => run({ asOf: "2026-11-24", currency: "USD", months: months(cash, more) });
  const late = judged([300_000, 280_000, 260_000, 240_000]);
  expect(late.reasons).toEqual([
    expect.stringContaining("covers expenses"),
    "From 31 Jul 2026 to 31 Oct 2026 cash rose by $90.0K by the figures, and fell by $60.0K by the balances: revenue recognised but not yet paid, or costs that are missing, would explain it, and then cash ends sooner than said here.",
  ]);
  expect(late).toMatchObject({ state: "profitable", flags: ["insufficient-history"] });
  expect(judged([300_000, 330_000, 360_000, 390_000]).reasons).toHaveLength(1);
  expect(judged([300_000, 330_000, 360_000, 410_000]).reasons).toHaveLength(1);
  expect(judged([300_000, 330_000, 360_000, 1_390_000], { financingIn: 1_000_000 }).reasons).toHaveLength(1);
  expect(judged([300_000, 330_000, 360_000, 1_390_000]).reasons[1]).toContain("financing that is missing");
});
