import fc from "fast-check";
import { expect, test } from "vitest";
import { valueOrNull } from "#lib/answer.ts";
import { asDay, asMonth, asPeriod } from "#lib/date.ts";
import { formatDay, formatDays, formatDaysFrom, formatMonth, formatPeriod } from "./date.ts";
import { formatChange, formatPercent } from "./percent.ts";
import { readAmount, readPercent } from "./read-number.ts";
import { safeSide } from "./safe-side.ts";

test("days and months", () => {
  expect(formatDay(asDay("2027-05-14"))).toBe("14 May 2027");
  expect(formatMonth(asMonth("2027-05"))).toBe("May 2027");
  expect(["2026-10", "2026-Q3", "2026"].map((p) => formatPeriod(asPeriod(p)))).toEqual(["Oct 2026", "Q3 2026", "2026"]);
  expect([1, 172, 3653].map(formatDays)).toEqual(["1 day", "172 days", "3,653 days"]);
});

test("days from today", () => {
  const today = asDay("2026-11-24");
  expect(["2027-05-14", "2026-11-25", "2026-11-24", "2026-11-21"].map((d) => formatDaysFrom(today, asDay(d)))).toEqual([
    "in 171 days", "in 1 day", "today", "3 days ago",
  ]);
});

test("percentages", () => {
  expect([0.136, -0.05, 0, -0.00001, 12.5].map((f) => formatPercent(f))).toEqual(["13.6%", "-5.0%", "0.0%", "0.0%", "1,250.0%"]);
  expect([0.06, -0.06, 0].map((f) => formatChange(f, 0))).toEqual(["+6%", "-6%", "0%"]);
});

test("amounts as people type them", () => {
  const read = (text: string) => valueOrNull(readAmount(text));
  expect(["300,000", "$1.2m", "64.2k", "300.1k", "-5", "-$5", "$-5", "(1,000)", "1 000", "€2bn", "USD 12", "12 EUR", ".5"].map(read)).toEqual([
    300_000, 1_200_000, 64_200, 300_100, -5, -5, -5, -1000, 1000, 2e9, 12, 12, 0.5,
  ]);
  expect(["", "abc", "1,25", "1.250.000,00", "12,34,567", ".", "$"].map(read)).toEqual([null, null, null, null, null, null, null]);
  expect(["6", "6%", "-2.5 %", "+.5", "1e3", "six", ""].map((t) => valueOrNull(readPercent(t)))).toEqual([0.06, 0.06, -0.025, 0.005, null, null, null]);
});

test("a threshold is rounded to the side on which it still holds", () => {
  expect(safeSide(64_237.9, "at-most")).toBe(64_200);
  expect(safeSide(64_237.9, "at-least")).toBe(64_300);
  expect(safeSide(0.13571, "at-least", { finest: 3 })).toBe(0.136);
  // 64,250 is affordable (the limit is 64,290): "at most 64,200" would say that it is not.
  expect(safeSide(64_290.5, "at-most", { present: 64_250 })).toBe(64_290);
  expect(safeSide(64_199.9999999999, "at-most")).toBe(64_200);
});

test("a safe side never passes the threshold, and never the present value where both fit", () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, value, (threshold, present) => {
      const low = safeSide(threshold, "at-most", { present });
      const high = safeSide(threshold, "at-least", { present });
      const noise = 1e-8 * Math.max(1, Math.abs(threshold));
      expect(low).toBeLessThanOrEqual(threshold + noise);
      expect(high).toBeGreaterThanOrEqual(threshold - noise);
      if (present <= threshold - 0.02) expect(low).toBeGreaterThanOrEqual(present);
      if (present >= threshold + 0.02) expect(high).toBeLessThanOrEqual(present);
    }),
  );
});
