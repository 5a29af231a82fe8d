import { expect, test } from "vitest";
import type { Currency } from "#lib/money.ts";
import { typedAmount, typedPercent } from "./model-input.ts";

test("an amount or a share in an address is read, or told why it cannot be", () => {
  const USD = "USD" as Currency;
  expect(typedAmount("$1.2m", USD)).toEqual({ value: 1_200_000_00, fault: null });
  expect(typedAmount("", USD)).toEqual({ value: null, fault: null });
  expect(typedAmount("0", USD)).toEqual({ value: null, fault: "must be more than 0" });
  expect(typedAmount("a lot", USD).fault).not.toBeNull();
  expect(typedPercent("10")).toEqual({ value: 0.1, fault: null });
  expect(typedPercent("120").fault).toBe("must be below 100%");
});
