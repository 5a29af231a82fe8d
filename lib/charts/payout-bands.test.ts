import { expect, test } from "vitest";
import type { Currency } from "#lib/money.ts";
import { describePayoutBands, drawPayoutBands } from "./payout-bands.ts";

const data = { currency: "USD" as Currency, names: ["Common", "Seed"], points: [{ exit: 0, payouts: [0, 0] }, { exit: 1e6, payouts: [0, 1e6] }, { exit: 4e6, payouts: [3e6, 1e6] }] };

test("bands lie one on the other and fill the exit", () => {
  const drawing = drawPayoutBands(data, { width: 560, height: 240 }) ?? expect.fail();
  expect(drawing.bands.map(({ name, path }) => [name, path.startsWith("M")])).toEqual([["Common", true], ["Seed", true]]);
  // At the highest exit the upper band ends at the top of the scale: both payouts are the exit.
  expect(drawing.bands[1]?.path).toContain(`${drawing.plot.right},${drawing.plot.top}`);
  for (const { x } of drawing.xTicks) expect(x >= drawing.plot.left && x <= drawing.plot.right).toBe(true);
});

test("nothing to pay is nothing to draw, and words say the end", () => {
  expect(drawPayoutBands({ ...data, points: [{ exit: 0, payouts: [0, 0] }] }, { width: 350, height: 240 })).toBeNull();
  expect(describePayoutBands(data)).toBe("Of $4.00M: Common $3.00M, Seed $1.00M.");
  expect(describePayoutBands({ ...data, points: [] })).toBe("Nothing to pay out.");
});
