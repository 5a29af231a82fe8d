import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { rulersFrom } from "../rulers.ts";
import { pricesAtLevel } from "./price-at-level.ts";
import { priceFall } from "./price-fall.ts";

const capability = (model: string, eci: number) => ({ model, day: asDay("2025-01-01"), eci });
const price = (model: string, from: string, input: number, output: number) => ({ model, from: asDay(from), input, output });

describe("the price of a level of capability", () => {
  it("is the cheapest so far, blended three to one: $2 to $0.50 in two years is a halving a year", () => {
    const found = pricesAtLevel({
      capabilities: [capability("a", 126), capability("b", 127), capability("weak", 90)],
      later: [],
      prices: [price("a", "2025-01-01", 1, 5), price("b", "2026-01-01", 9, 9), price("weak", "2026-02-01", 0.01, 0.01), price("b", "2027-01-01", 0.5, 0.5), price("nobody", "2026-03-01", 0.1, 0.1)],
    }, asDay("2027-01-01"));
    expect(found).toHaveLength(1);
    expect(found[0]?.steps.map(({ usd }) => usd)).toEqual([2, 0.5]);
    expect(found[0]?.perYear).toBeCloseTo(2, 2);
  });

  it("falls at every level that was followed for a year, by a factor that the range in use holds", () => {
    const levels = pricesAtLevel(rulersFrom((file) => readFileSync(`db/seed/ai-progress/${file}`, "utf8")), asDay("2026-08-05"));
    expect(levels.length).toBeGreaterThan(3);
    for (const { steps, perYear } of levels) {
      for (const [i, step] of steps.entries()) if (i > 0) expect(step.usd).toBeLessThan(steps[i - 1]?.usd ?? 0);
      if (perYear !== null) expect(perYear).toBeGreaterThan(1.3);
    }
  });
});

describe("how fast prices fell", () => {
  it("a price that is a tenth after a year fell tenfold a year; it took the year for a third and for a tenth", () => {
    const { levels, cheaper } = priceFall({ capabilities: [capability("a", 116), capability("b", 118)], later: [], prices: [price("a", "2025-01-01", 10, 10), price("b", "2026-01-02", 1, 1)] });
    expect(levels.map(({ level }) => level)).toEqual([115, 116]);
    expect(levels[0]?.perYear).toBeCloseTo(10, 1);
    expect(levels[0]?.halvingMonths).toBeCloseTo(12 * Math.log10(2), 1);
    expect(cheaper.map(({ prices, reached, median }) => [prices, reached, median.toFixed(0)])).toEqual([[2, 1, "12"], [2, 1, "12"]]);
  });

  it("a level that was followed for less than a year, or only got dearer, says nothing", () => {
    const { levels, cheaper } = priceFall({ capabilities: [capability("a", 116), capability("b", 118), capability("weak", 113)], later: [], prices: [price("a", "2025-01-01", 10, 10), price("b", "2025-06-01", 1, 1), price("weak", "2026-06-01", 0.1, 0.1)] });
    expect(levels).toEqual([]);
    expect(cheaper[0]).toMatchObject({ reached: 1, prices: 3 });
  });
});
