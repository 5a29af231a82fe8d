import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addCalendarMonths, addDays, addMonths, asDay, asMonth, asPeriod, daysBetween, isDay, isPeriod, lastDay, monthFromIndex, monthIndex, monthOf, periodEnd,
  periodMonths,
} from "#lib/date.ts";

describe("dates", () => {
  it("refuses days that do not exist", () => {
    expect(["2026-02-30", "2026-13-01", "2026-2-3", "2023-02-29"].map(isDay)).toEqual([false, false, false, false]);
    expect(isDay("2024-02-29")).toBe(true);
  });
  it("counts calendar months, a fraction rounded down", () => {
    expect(addCalendarMonths(asDay("2026-01-10"), 7.567)).toBe("2026-08-27");
    expect(addCalendarMonths(asDay("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addCalendarMonths(asDay("2026-02-28"), 1)).toBe("2026-03-31");
    expect(addCalendarMonths(asDay("2026-01-31"), 0)).toBe("2026-01-31");
    expect(addCalendarMonths(asDay("2026-01-31"), 121)).toBeNull();
    expect(addCalendarMonths(asDay("2026-01-31"), Number.POSITIVE_INFINITY)).toBeNull();
  });
  it("reads months, quarters and years", () => {
    expect(["2026-10", "2026-Q3", "2026", "2026-Q5", "2026-00"].map(isPeriod)).toEqual([true, true, true, false, false]);
    expect(periodMonths(asPeriod("2026-Q3"))).toEqual(["2026-07", "2026-08", "2026-09"]);
    expect(periodEnd(asPeriod("2024-02"))).toBe("2024-02-29");
    expect(periodEnd(asPeriod("2024"))).toBe("2024-12-31");
  });
  it("goes there and back", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1990 * 12, max: 2090 * 12 }), fc.integer({ min: -600, max: 600 }), (index, n) => {
        const month = monthFromIndex(index);
        expect(monthIndex(month)).toBe(index);
        expect(addMonths(addMonths(month, n), -n)).toBe(month);
        const day = lastDay(month);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    ));
  it("agrees with Temporal, whose arithmetic is too slow for ten thousand verdicts", () =>
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 2_000_000 }), fc.integer({ min: -50_000, max: 50_000 }), fc.double({ min: -120, max: 120, noNaN: true }), (number, n, months) => {
        const there = Temporal.PlainDate.from("1970-01-01").add({ days: number });
        const day = asDay(there.toString());
        expect(addDays(day, n)).toBe(there.add({ days: n }).toString());
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(Number(lastDay(monthOf(day)).slice(8))).toBe(there.daysInMonth);
        const whole = Math.floor(months + 1e-9);
        const step = (k: number) => {
          const to = there.add({ months: k });
          return there.day === there.daysInMonth ? to.with({ day: to.daysInMonth }) : to;
        };
        const span = step(whole).until(step(whole + 1), { largestUnit: "days" }).days;
        expect(addCalendarMonths(day, months)).toBe(step(whole).add({ days: Math.floor(Math.max(0, months - whole) * span + 1e-9) }).toString());
      }),
      { numRuns: 2000, seed: 1582 },
    ));
  it("is monotone in the number of months", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 119, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const from = asDay("2026-01-31");
        expect((addCalendarMonths(from, a) as string) <= (addCalendarMonths(from, a + b) as string)).toBe(true);
      }),
    ));
  it("keeps months typed", () => expect(() => asMonth("2026-13")).toThrow(RangeError));
});
