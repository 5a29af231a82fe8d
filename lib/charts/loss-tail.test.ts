import { expect, test } from "vitest";
import { drawLossTail } from "#lib/charts/loss-tail.ts";

test("falls from the upper left to the lower right, inside its frame", () => {
  const { line, area, x, bottom } = drawLossTail([{ loss: 0, exceeded: 1 }, { loss: 50, exceeded: 0.5 }, { loss: 100, exceeded: 0 }], { width: 452, height: 134 });
  expect(line).toBe("M40.0,10.0L240.0,60.0L440.0,110.0");
  expect(area.endsWith(`L440.0,${bottom}L40,${bottom}Z`)).toBe(true);
  expect(x(50)).toBe(240);
  expect(drawLossTail([], { width: 300, height: 100 }).line).toBe("");
});
