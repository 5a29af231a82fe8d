import fc from "fast-check";
import { expect, test } from "vitest";
import { addCalendarMonths, asDay, asMonth, addMonths, type Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { moneyTicks, periodsTo, timeTicks } from "./axis.ts";
import { drawCashCurve, describeCashCurve, CHART_TEXT, type CashCurveData } from "./cash-curve.ts";
import { drawCashZeroCalendar } from "./cash-zero-calendar.ts";
import { placeLabels } from "./place-labels.ts";
import { belowPath } from "./polyline.ts";
import { drawSparkline } from "./sparkline.ts";
import { textWidth } from "./text-width.ts";

const usd = "USD" as Currency;
const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
const time = fc.double({ min: -36, max: 118, noNaN: true });

test("ticks lie inside their domain and rise", () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const values = moneyTicks(low, high, count, usd).map((t) => t.value);
      for (const value of values) expect(value >= low && value <= high).toBe(true);
      expect([...values].sort((p, q) => p - q)).toEqual(values);
    }),
  );
});

test("months stand side by side without touching", () => {
  fc.assert(
    fc.property(fc.constantFrom("month" as const, "week" as const), fc.boolean(), fc.integer({ min: 2, max: 110 }), fc.integer({ min: 200, max: 1000 }), (unit, dated, to, pixels) => {
      const ticks = timeTicks({ unit, origin: dated ? asDay("2026-11-24") : null }, 0, to, pixels, CHART_TEXT);
      for (const [i, tick] of ticks.entries()) {
        expect(tick.value >= 0 && tick.value <= to).toBe(true);
        const next = ticks[i + 1];
        if (next) expect(((next.value - tick.value) / to) * pixels).toBeGreaterThan(textWidth(tick.label, CHART_TEXT));
      }
    }),
  );
});

test("the periods to a day lead back to that day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.constantFrom("2026-01-31", "2026-11-24", "2024-02-29", "2026-10-31"), (days, from) => {
      const origin = asDay(from);
      const day = new Date(Date.parse(origin) + days * 86_400_000).toISOString().slice(0, 10) as Day;
      expect(addCalendarMonths(origin, periodsTo(origin, day, "month"))).toBe(day);
    }),
  );
});

test("labels never overlap and are never cut", () => {
  const wish = fc.record({ x: fc.double({ min: 0, max: 350, noNaN: true }), text: fc.string({ minLength: 1, maxLength: 40 }) });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 9 }), (wishes) => {
      const placed = placeLabels(wishes, { from: 0, to: 350, size: CHART_TEXT });
      for (const [i, a] of placed.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.left + a.width).toBeLessThanOrEqual(350.001);
        for (const b of placed.slice(i + 1)) if (a.lane === b.lane) expect(a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true);
      }
    }),
  );
});

const point = fc.record({ at: time, cash: amount });
const curve = fc.record({
  unit: fc.constantFrom("month" as const, "week" as const),
  origin: fc.constantFrom(asDay("2026-11-24"), null),
  currency: fc.constant(usd),
  history: fc.array(point.map((p) => ({ ...p, at: -Math.abs(p.at) })), { maxLength: 8 }).map((ps) => ps.sort((a, b) => a.at - b.at)),
  projection: fc.array(point.map((p) => ({ ...p, at: Math.abs(p.at) })), { maxLength: 20 }).map((ps) => ps.sort((a, b) => a.at - b.at)),
  minimumCash: fc.double({ min: 0, max: 1e9, noNaN: true }),
  marks: fc.array(fc.record({ kind: fc.constantFrom("break-even" as const, "cash-zero" as const), at: time.map(Math.abs), label: fc.string({ maxLength: 30 }) }), { maxLength: 5 }),
}) satisfies fc.Arbitrary<CashCurveData>;

test("a drawing has no NaN in it, and its marks are inside", () => {
  fc.assert(
    fc.property(curve, fc.constantFrom(350, 560, 820), (data, width) => {
      const drawing = drawCashCurve(data, { width, height: 300 });
      expect(JSON.stringify(drawing)).not.toContain("NaN");
      expect([drawing.history, drawing.projection, drawing.below].join("")).not.toMatch(/NaN|Infinity/);
      expect(describeCashCurve(data)).not.toMatch(/NaN|Infinity|undefined/);
      for (const mark of drawing.marks) {
        expect(mark.labelX >= 0 && mark.labelX + mark.labelWidth <= width + 0.001).toBe(true);
        expect(mark.labelY).toBeLessThan(drawing.plot.top);
        expect(mark.x >= drawing.plot.left - 0.001 && mark.x <= drawing.plot.right + 0.001).toBe(true);
      }
    }),
  );
});

test("what lies below zero starts where the line crosses it", () => {
  expect(belowPath([{ x: 0, y: 0 }, { x: 10, y: 20 }], 10)).toBe("M0,10L5,10L10,10L10,20L5,10L0,10Z");
  expect(belowPath([{ x: 0, y: 0 }, { x: 10, y: 9 }], 10)).toBe("");
});

test("a sparkline breaks where a value is missing", () => {
  expect(drawSparkline([1, 2, null, 4, 3], { width: 84, height: 24 }).path.match(/M/g)).toHaveLength(2);
  expect(drawSparkline([null, null], { width: 84, height: 24 })).toEqual({ path: "", end: null, zeroY: null });
});

test("calendar blocks stay in their column, do not overlap, and grow with the value", () => {
  const entry = fc.record({ id: fc.uuid(), name: fc.string({ maxLength: 12 }), month: fc.integer({ min: -3, max: 40 }).map((n) => addMonths(asMonth("2026-11"), n)), value: fc.option(fc.double({ min: 0, max: 1e8, noNaN: true })) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const drawing = drawCashZeroCalendar(entries, { first: asMonth("2026-11"), months: 24, width: 820, height: 220 });
      expect(drawing.blocks.length + drawing.earlier + drawing.later).toBe(entries.length);
      for (const column of drawing.columns) {
        const stack = drawing.blocks.filter((b) => b.month === column.month);
        for (const [i, block] of stack.entries()) {
          expect(block.y).toBeGreaterThan(0);
          expect(block.y + block.height).toBeLessThanOrEqual(drawing.bottom + 0.001);
          const above = stack[i + 1];
          if (above) {
            expect(above.y + above.height).toBeLessThanOrEqual(block.y + 0.001);
            expect(above.height).toBeLessThanOrEqual(block.height + 0.001);
          }
        }
      }
    }),
  );
});
