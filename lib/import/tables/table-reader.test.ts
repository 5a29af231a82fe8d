import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { decemberBefore } from "./december-before.ts";
import { periodEnding, readPeriod, shiftPeriod } from "./read-period.ts";
import { amountOf } from "./row-values.ts";
import type { FigureRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";

const USD = "USD" as Currency;
const plain = { decimal: ".", scale: 0 } as const;

test("nothing is dropped in silence: each bad line is named with every reason, and the good ones count", () => {
  const { rows, rejected } = readTable<FigureRow>("Company,Month,Revenue,Cash\nAcme,2026-01,100,1\nAcme,2026-13,ten,1\n,2026-02,5,5\nTotal,2026-02,105,7\n\nAcme,2026-02,1,2,3\nAcme,,5,5\nAcme,2026-03,1.234,5");
  expect(rows.map((row) => row.line)).toEqual([2]);
  expect(rejected).toEqual([
    { line: 3, why: expect.stringMatching(/"2026-13" is not a month/) },
    { line: 4, why: "The row does not say which company it is about." },
    { line: 5, why: "A line of totals is no figure." },
    { line: 7, why: expect.stringContaining("5 cells, the header 4") },
    { line: 8, why: "The row does not say which period it is about." },
    { line: 9, why: 'Revenue is "1.234", finer than USD is counted.' },
  ]);
});

test.each([
  ["-1.000,00 EUR", ",", "EUR", -100_000], ["$(0.01)", ".", "USD", -1], ["1 234,56", ",", "EUR", 123_456], ["1'234.56", ".", "CHF", 123_456], ["-110.7", ".", "USD", -11_070],
  ["1.2M", ".", "USD", 120_000_000], ["$5k", ".", "USD", 500_000], ["3007.9700000000003", ".", "USD", 300_797], ["0.57999999999999996", ".", "USD", 58], ["1999.9999999999998", ".", "USD", 200_000], ["12", ".", "JPY", 12],
] as const)("amounts as found in the wild: %s", (text, decimal, currency, minor) => {
  expect(amountOf(text, currency as Currency, { decimal, scale: 0 })).toBe(minor);
});

test.each([["5/18/27", "not an amount"], ["####", "not an amount"], ["abc", "not an amount"], ["1.005", "finer than USD is counted"], ["€5", "an amount in EUR, not in USD"], ["99999999999999999", "too large"]])("what is no amount says so: %s", (text, why) => {
  expect(amountOf(text, USD, plain)).toBe(why);
});

test("every whole number of cents is read back exactly, at every scale", () => {
  fc.assert(fc.property(fc.integer({ min: -9e14, max: 9e14 }), (minor) => {
    const digits = String(Math.abs(minor)).padStart(3, "0");
    const text = `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    expect(amountOf(text, USD, plain)).toBe(minor);
    if (Math.abs(minor) < 9e11) expect(amountOf(text, USD, { decimal: ".", scale: 3 })).toBe(minor * 1000 === 0 ? 0 : minor * 1000);
  }));
});

test.each([
  ["2026-10", "2026-10"], ["Oct 2026", "2026-10"], ["October-26", "2026-10"], ["10/2026", "2026-10"], ["2026M10", "2026-10"], ["202610", "2026-10"], ["2026 oct", "2026-10"], ["2026-10-31", "2026-10"],
  ["Q3 2026", "2026-Q3"], ["3Q26", "2026-Q3"], ["2026-Q3", "2026-Q3"], ["2026Q3", "2026-Q3"], ["Q3'26", "2026-Q3"], ["FY26", "2026"], ["2026", "2026"], ["2026.0", "2026"], ["13/2026", null], ["soon", null], ["Q5 2026", null],
])("periods as written: %s", (text, period) => expect(readPeriod(text, "month", "mdy")).toBe(period));

test("a period's end is of the calendar period that most of it lies in", () => {
  const at = (day: string, unit: "quarter" | "year") => periodEnding(asDay(day), unit);
  expect(["2012-01-31", "2012-02-29", "2012-03-31", "2012-04-30", "2012-10-31", "2012-12-30", "2013-01-02"].map((day) => at(day, "quarter"))).toEqual(["2011-Q4", "2012-Q1", "2012-Q1", "2012-Q1", "2012-Q3", "2012-Q4", "2012-Q4"]);
  expect(["2018-12-31", "2019-01-01", "2019-04-30", "2019-06-30", "2019-09-30"].map((day) => at(day, "year"))).toEqual(["2018", "2018", "2018", "2018", "2019"]);
});

test("periods shift by their own length", () => {
  expect([shiftPeriod(readPeriod("2026-01", "month", "mdy")!, -1), shiftPeriod(readPeriod("Q1 2026", "month", "mdy")!, -1), shiftPeriod(readPeriod("2026", "month", "mdy")!, -1)]).toEqual(["2025-12", "2025-Q4", "2025"]);
});

test("the last 31 December at least 120 days before", () => {
  expect([decemberBefore(asDay("2017-04-30"), 120), decemberBefore(asDay("2017-04-29"), 120), decemberBefore(asDay("2016-05-16"), 120), decemberBefore(asDay("2017-12-31"), 0)]).toEqual(["2016", "2015", "2015", "2017"]);
  expect(decemberBefore(asDay("2017-04-30"), 120)).toBe(decemberBefore(asDay("2017-04-29"), 119));
});
