import { expect, test } from "vitest";
import { asMinor, type Currency } from "#lib/money.ts";
import { priceFault } from "./price-fault.ts";

const bought = { instrument: "preferred", amount: asMinor(1_000_000_00), currency: "USD" as Currency, shares: "1250000", price: "0.8" } as const;

test("shares times price is what was paid, a printed price aside", () => {
  expect(priceFault(bought)).toBeNull();
  expect(priceFault({ ...bought, shares: "1250312", price: "0.7998" })).toBeNull();
  expect(priceFault({ ...bought, price: "0.9" })).toEqual({ path: "price", message: "1250000 shares at 0.9 are 1125000.00, not 1000000.00: correct one of the three, or leave one out." });
});

test("nothing is wrong where one of the three is not stated", () => {
  expect(priceFault({ ...bought, shares: null })).toBeNull();
  expect(priceFault({ ...bought, price: null })).toBeNull();
});

test("what converts later has no shares yet", () => {
  expect(priceFault({ ...bought, instrument: "safe" })?.path).toBe("shares");
  expect(priceFault({ ...bought, instrument: "note", shares: null, price: null })).toBeNull();
});
