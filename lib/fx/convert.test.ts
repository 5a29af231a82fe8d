import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay, type Day } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { convert, divideHalfEven } from "./convert.ts";
import { ratesFrom } from "./rates.ts";

const [EUR, USD, JPY, KWD, GBP] = ["EUR", "USD", "JPY", "KWD", "GBP"] as Currency[] as [Currency, Currency, Currency, Currency, Currency];
const day = asDay("2026-03-04");
const rates = ratesFrom("test rates", [
  { currency: USD, day, rate: "1.25" },
  { currency: JPY, day, rate: "187.5" },
  { currency: KWD, day, rate: "0.4" },
  { currency: GBP, day: asDay("2026-03-01"), rate: "0.8" },
]);
const value = (amount: number, from: Currency, to: Currency, on: Day = day) => {
  const answer = convert(asMinor(amount), from, to, on, rates);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
};

test("through the euro, with the rate, its day and its source kept", () => {
  expect(value(10_000, EUR, USD)).toEqual({ amount: 12_500, rate: "1.25", rateDay: day, source: "test rates" });
  expect(value(12_500, USD, GBP)).toEqual({ amount: 8_000, rate: "0.64", rateDay: "2026-03-01", source: "test rates" });
});

test("minor units differ between currencies", () => {
  expect(value(125, USD, JPY).amount).toBe(188);
  expect(value(188, JPY, USD)).toMatchObject({ amount: 125, rate: "0.00666666666666" });
  expect(value(125, USD, KWD).amount).toBe(400);
});

test("ties go to the even minor unit, on both sides of 0", () => {
  expect([value(2, EUR, USD).amount, value(6, EUR, USD).amount, value(-2, EUR, USD).amount]).toEqual([2, 8, -2]);
  expect([divideHalfEven(5n, 2n), divideHalfEven(7n, 2n), divideHalfEven(-5n, 2n)]).toEqual([2n, 4n, -2n]);
});

test("a missing exchange rate is never taken as 1 and never as 0", () => {
  expect(convert(asMinor(100), USD, "KES" as Currency, day, rates)).toMatchObject({ known: false, why: expect.stringContaining("KES") });
  expect(convert(asMinor(100), USD, EUR, asDay("2026-03-05"), rates).known).toBe(false);
  expect(convert(asMinor(100), USD, EUR, day, null).known).toBe(false);
});

test("the same currency needs no rate", () => {
  expect(convert(asMinor(-5), USD, USD, asDay("2099-01-01"), null)).toMatchObject({ known: true, value: { amount: -5, rate: "1" } });
});

test("there and back loses at most what rounding to the coarser unit loses; the sign turns with the amount", () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
    const there = value(amount, USD, EUR).amount;
    expect(Math.abs(value(there, EUR, USD).amount - amount)).toBeLessThanOrEqual(1);
    expect(value(-amount, USD, EUR).amount).toBe(there === 0 ? 0 : -there);
  }));
});
