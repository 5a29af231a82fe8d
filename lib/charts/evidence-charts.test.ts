import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import { describeCalibration, drawCalibration } from "./calibration.ts";
import { drawPriceLevels } from "./price-levels.ts";

test("an honest forecast lies on the diagonal, and one that said too little above it", () => {
  const { points, diagonal } = drawCalibration([{ said: 0.5, happened: 0.5, n: 9 }, { said: 0.2, happened: 0.9, n: 4 }], { width: 340, height: 300 });
  const onLine = (x: number) => diagonal.y1 + ((x - diagonal.x1) / (diagonal.x2 - diagonal.x1)) * (diagonal.y2 - diagonal.y1);
  expect(points[0]?.y).toBeCloseTo(onLine(points[0]?.x ?? 0), 9);
  expect(points[1]?.y).toBeLessThan(onLine(points[1]?.x ?? 0));
  expect(points[0]?.r).toBeGreaterThan(points[1]?.r ?? 0);
  const top = drawCalibration([{ said: 0.9, happened: 1, n: 60 }], { width: 340, height: 300 }).points[0];
  expect(top?.labelY).toBeGreaterThan(10);
  expect(describeCalibration([{ said: 0.2, happened: 0.9, n: 4 }])).toBe("said 20%, happened 90% of 4");
});

test("prices are drawn inside the plot, a fall downwards, and no two names on top of each other", () => {
  const line = fc.record({ level: fc.integer({ min: 100, max: 170 }), falls: fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
      const levels = lines.map(({ level, falls }) => {
        let usd = 60;
        return { level, steps: falls.map((fall, i) => ({ day: addDays(asDay("2023-03-15"), 60 * i), usd: (usd *= fall), model: "m" })) };
      });
      const drawing = drawPriceLevels(levels, asDay("2026-08-05"), { width: 560, height: 300 });
      if (drawing === null) throw new Error("nothing was drawn");
      expect(JSON.stringify(drawing)).not.toContain("NaN");
      for (const { dots } of drawing.lines) for (const [i, { x, y }] of dots.entries()) {
        expect(x >= drawing.plot.left && x <= drawing.plot.right && y >= drawing.plot.top - 1e-6 && y <= drawing.plot.bottom + 1e-6).toBe(true);
        if (i > 0) expect(y).toBeGreaterThan(dots[i - 1]?.y ?? 0);
      }
      const places = drawing.lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
      places.forEach((place, i) => expect(i === 0 || place - (places[i - 1] ?? 0) >= 12.99).toBe(true));
    }),
    { seed: 20261123 },
  );
  expect(drawPriceLevels([], asDay("2026-08-05"), { width: 560, height: 300 })).toBeNull();
});
