import { describe, expect, it } from "vitest";
import { leastSquares } from "./least-squares.ts";
import { normalCdf } from "./normal-cdf.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { normalTable } from "./normal-table.ts";
import { quantile } from "./quantile.ts";
import { studentCdf } from "./student-cdf.ts";
import { studentQuantile } from "./student-quantile.ts";

describe("distributions, beside published tables", () => {
  it("the normal: 97.5% at 1.959964, tails to 8 sd", () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalCdf(-8) / 6.220960574271785e-16).toBeCloseTo(1, 6);
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
    for (const p of [1e-9, 0.005, 0.3, 0.5, 0.9, 0.995]) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
  });

  it("the normal's table lies within 2e-7 of it and never falls", () => {
    const points = Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 1111);
    expect(Math.max(...points.map((z) => Math.abs(normalTable(z) - normalCdf(z))))).toBeLessThan(2e-7);
    expect(points.findIndex((z, i) => i > 0 && normalTable(z) < normalTable(points[i - 1] as number))).toBe(-1);
    expect([normalTable(-Infinity), normalTable(0), normalTable(Infinity)]).toEqual([0, expect.closeTo(0.5, 12), 1]);
  });

  it("Student's t: 97.5% at 3.182446 with 3 degrees, 2.160369 with 13, 2.068658 with 23; Cauchy with 1", () => {
    expect([3, 13, 23].map((n) => studentQuantile(0.975, n))).toEqual([3.182446, 2.160369, 2.068658].map((t) => expect.closeTo(t, 5)));
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 12);
    expect(studentCdf(-2.5, 4) + studentCdf(2.5, 4)).toBeCloseTo(1, 12);
  });
});

describe("least squares and quantiles, by hand", () => {
  it("1, 2, 2 at 0, 1, 2: slope 1/2, intercept 7/6, residual sd sqrt(1/6)", () => {
    const line = leastSquares([{ x: 0, y: 1 }, { x: 1, y: 2 }, { x: 2, y: 2 }]);
    expect([line.slope, line.intercept, line.residualSd, line.rSquared]).toEqual([0.5, 7 / 6, Math.sqrt(1 / 6), 0.75].map((v) => expect.closeTo(v, 12)));
  });

  it("the 25% quantile of 1, 2, 3, 4 is 1.75", () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  });
});
