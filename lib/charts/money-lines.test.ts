import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { describeMoneyLines, drawMoneyLines, type MoneyLinesData } from "./money-lines.ts";

const USD = "USD" as Currency;
const line = (label: string, amounts: readonly (number | null)[]) => ({ label, points: amounts.map((amount, i) => ({ day: asDay(`2026-0${i + 1}-28`), amount })) });
const jCurve: MoneyLinesData = { currency: USD, lines: [line("Net", [-10, -50, -20, 15])], below: true };

test("time runs to the right, money up, and what is unknown leaves a gap", () => {
  const drawing = drawMoneyLines({ currency: USD, lines: [line("Worth", [10, null, 30, 40])] }, { width: 560, height: 200 }) ?? expect.fail();
  expect(drawing.lines[0]?.path.match(/M/g)).toHaveLength(2);
  expect(drawing.readings.map(({ x }) => x)).toEqual([...drawing.readings.map(({ x }) => x)].sort((a, b) => a - b));
  expect(drawing.readings[1]?.text).toBe("28 Feb 2026: worth unknown");
  expect((drawing.readings[3]?.y ?? 0) < (drawing.readings[0]?.y ?? 0)).toBe(true);
});

test("what lies below zero is filled, and zero is marked", () => {
  const drawing = drawMoneyLines(jCurve, { width: 350, height: 200 }) ?? expect.fail();
  expect(drawing.below).not.toBe("");
  expect(drawing.yTicks.filter(({ zero }) => zero)).toHaveLength(1);
  expect(drawMoneyLines({ ...jCurve, below: false }, { width: 350, height: 200 })?.below).toBe("");
});

test("ticks stay inside the frame at every width, one day of history included", () => {
  for (const width of [350, 1200]) for (const data of [jCurve, { currency: USD, lines: [line("Worth", [5])] }]) {
    const drawing = drawMoneyLines(data, { width, height: 200 }) ?? expect.fail();
    for (const { x } of drawing.xTicks) expect(x >= drawing.plot.left && x <= drawing.plot.right).toBe(true);
  }
});

test("nothing known is nothing drawn, and the words say the turn", () => {
  expect(drawMoneyLines({ currency: USD, lines: [line("Worth", [null])] }, { width: 350, height: 200 })).toBeNull();
  expect(describeMoneyLines(jCurve)).toBe("Net: from -$10 on 28 Jan 2026 to $15 on 28 Apr 2026, lowest -$50 on 28 Feb 2026.");
  expect(describeMoneyLines({ currency: USD, lines: [] })).toBe("Nothing is known to draw.");
});
