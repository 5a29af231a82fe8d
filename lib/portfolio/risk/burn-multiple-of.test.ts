import { expect, test } from "vitest";
import { burnMultipleOf } from "#lib/portfolio/risk/burn-multiple-of.ts";

test("burn over the yearly revenue that a month added; none where there is no growth to divide by", () => {
  // 100 a month after 80: 20 new a month are 240 a year; 480 burnt are twice that.
  expect(burnMultipleOf({ netBurn: 480, revenue: 100, growth: Math.log(100 / 80) })).toBeCloseTo(2, 12);
  for (const gap of [{ netBurn: null }, { netBurn: -5 }, { revenue: null }, { revenue: 0 }, { growth: null }, { growth: -0.1 }]) expect(burnMultipleOf({ netBurn: 480, revenue: 100, growth: 0.1, ...gap })).toBeNull();
});
