import { expect, it } from "vitest";
import { readMinor } from "#lib/format/read-minor.ts";
import type { Currency } from "#lib/money.ts";

const USD = "USD" as Currency;
const JPY = "JPY" as Currency;

it.each([
  ["1,234.50", 123_450],
  ["$1.2M", 120_000_000],
  ["64.2k", 6_420_000],
  ["(1,000)", -100_000],
  ["-0", 0],
  ["0.07", 7],
  ["90,071,992,547,409.91", 9_007_199_254_740_991],
])("reads %s exactly", (typed, minor) => {
  const read = readMinor(typed, USD);
  if (minor > 9e15) expect(read.known).toBe(false);
  else expect(read).toEqual({ known: true, value: minor });
});

it("says what it cannot keep", () => {
  expect(readMinor("1.005", USD)).toEqual({ known: false, why: '"1.005" is finer than the smallest coin: give at most 2 decimals.' });
  expect(readMinor("100.5", JPY)).toEqual({ known: false, why: '"100.5" has a fraction, and JPY has none.' });
  expect(readMinor("ten", USD).known).toBe(false);
});
