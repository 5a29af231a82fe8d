import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asMinor, type Currency, minorDigits, parseDecimal, roundToMinor, splitMinor, sumMinor, toDecimal } from "#lib/money.ts";

const usd = "USD" as Currency;
const jpy = "JPY" as Currency;
const kwd = "KWD" as Currency;

describe("money", () => {
  it("reads decimals exactly", () => {
    expect(parseDecimal("1234.56", 2)).toBe(123456);
    expect(parseDecimal("-.5", 2)).toBe(-50);
    expect(parseDecimal("8.850", 2)).toBe(885);
    expect(parseDecimal("12.345", 2)).toBe("too-fine");
    expect(parseDecimal("", 2)).toBe("not-a-number");
    expect(parseDecimal("1e5", 2)).toBe("not-a-number");
    expect(parseDecimal("90000000000000.01", 2)).toBe("too-large");
  });
  it("knows the minor units of a currency", () => {
    expect([usd, jpy, kwd, null].map(minorDigits)).toEqual([2, 0, 3, 2]);
    expect(toDecimal(asMinor(5), kwd)).toBe("0.005");
    expect(toDecimal(asMinor(-7), jpy)).toBe("-7");
    expect(roundToMinor(-0.005, usd)).toBe(-1);
  });
  it("writes what it reads", () =>
    fc.assert(fc.property(fc.integer({ min: -9e15, max: 9e15 }), (n) => parseDecimal(toDecimal(asMinor(n), usd), 2) === asMinor(n))));
  it("never loses a cent in a split", () =>
    fc.assert(
      fc.property(fc.integer({ min: -9e12, max: 9e12 }), fc.integer({ min: 1, max: 400 }), (n, parts) => {
        const shares = splitMinor(asMinor(n), parts);
        expect(sumMinor(shares)).toBe(asMinor(n));
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    ));
});
