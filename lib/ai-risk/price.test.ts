import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { billPath, fallQuantile, monthsUntilAffordable, STEADY } from "./price.ts";

describe("the price of inference", () => {
  it("falls to a tenth in a year, in the middle of the range", () => {
    const [today, , , , , , half, , , , , , year] = billPath(STEADY, 12);
    expect(today).toEqual({ month: 0, q10: 1, q50: 1, q90: 1 });
    expect(half?.q50).toBeCloseTo(10 ** -0.5, 12);
    expect(year?.q50).toBeCloseTo(0.1, 12);
    // 10 exp(0.9 x 1.2816) = 31.7 and 10 exp(-0.9 x 1.2816) = 3.16.
    expect(year?.q10).toBeCloseTo(1 / 31.69, 3);
    expect(year?.q90).toBeCloseTo(1 / 3.155, 3);
  });

  it("does not fall for work that moves to the newest models", () => {
    expect(billPath({ ...STEADY, moves: 1 }, 12)[12]).toMatchObject({ q10: 1, q50: 1, q90: 1 });
    expect(billPath({ ...STEADY, moves: 0.5, dearer: 3 }, 24)[24]?.q50).toBeCloseTo(0.5 / 100 + 1.5, 12);
  });

  it("jumps with a price shock from its month on", () => {
    const path = billPath({ ...STEADY, moves: 1, shock: { fromMonth: 3, times: 2 } }, 4);
    expect([path[2]?.q50, path[3]?.q50].map((f) => f?.toFixed(3))).toEqual([(10 ** (-2 / 12) * (10 / 12) + 2 / 12).toFixed(3), (2 * (10 ** (-3 / 12) * 0.75 + 0.25)).toFixed(3)]);
  });

  it("makes a task at five times its price affordable in 8.4 months, in the middle", () => {
    expect(monthsUntilAffordable(5, 0.5)).toBeCloseTo(12 * Math.log10(5), 10);
    expect(monthsUntilAffordable(1, 0.9)).toBe(0);
  });

  it("keeps the range in order, and never below a fall of 1.3 a year", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true }), fc.double({ min: -0.2, max: 0.5, noNaN: true }), (moves, dearer, growth) =>
        billPath({ moves, dearer, growth, shock: null }, 36).every(({ q10, q50, q90 }) => q10 <= q50 && q50 <= q90 && q10 >= 0),
      ),
      { seed: 20261123 },
    );
    expect(fallQuantile(1e-9)).toBeCloseTo(1.3, 12);
  });
});
