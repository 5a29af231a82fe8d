import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { exampleTexts, queryOfTexts, readScenario, textsFromQuery } from "./scenario.ts";

const today = asDay("2026-11-24");
const fromAddress = (address: string) => textsFromQuery(Object.fromEntries(new URLSearchParams(address)), today);

test("an empty address is the example, and says so", () => {
  expect(fromAddress("")).toEqual({ texts: exampleTexts(today), example: true });
  expect(readScenario(exampleTexts(today)).scenario).toEqual({
    cash: 300_000, minimumCash: 0, revenue: 20_000, growth: 0.06, costs: 50_000, costGrowth: 0, period: "month", currency: "USD", asOf: "2026-11-24",
  });
});

test("what an address leaves out is not known, never the example's", () => {
  const { texts, example } = fromAddress("cash=5000");
  expect(example).toBe(false);
  expect(texts.cash).toBe("5,000");
  expect(readScenario(texts).scenario).toMatchObject({ cash: 5000, revenue: null, growth: null, costs: null, minimumCash: 0 });
});

test("an address carries a scenario there and back", () => {
  const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((v) => Math.round(v * 100) / 100);
  const rate = fc.integer({ min: -999, max: 9999 }).map((v) => v / 10);
  fc.assert(
    fc.property(amount, amount, rate, amount, rate, (cash, revenue, growth, costs, costGrowth) => {
      const texts = { ...exampleTexts(today), cash: cash.toLocaleString("en-US"), revenue: String(revenue), growth: String(growth), costs: String(costs), "cost-growth": String(costGrowth) };
      const back = fromAddress(queryOfTexts(texts)).texts;
      expect(readScenario(back)).toEqual(readScenario(texts));
    }),
  );
});

test("each fault stands at its field, in a sentence, and there is no scenario then", () => {
  const { scenario, faults } = readScenario({ ...exampleTexts(today), cash: "abc", growth: "-100", costs: "-1", period: "year", currency: "dollars", "as-of": "2026-02-30" });
  expect(scenario).toBeNull();
  expect(Object.keys(faults).sort()).toEqual(["as-of", "cash", "costs", "currency", "growth", "period"]);
  for (const fault of Object.values(faults)) expect(fault).toMatch(/^["A-Z].*[.]$/);
});

test("what cannot be read stays as it was typed", () => {
  expect(fromAddress(queryOfTexts({ ...exampleTexts(today), cash: "a few" })).texts.cash).toBe("a few");
});
