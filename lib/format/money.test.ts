import fc from "fast-check";
import { expect, test } from "vitest";
import { asMinor, type Currency } from "#lib/money.ts";
import { formatMajorPlain, formatMajorShort, formatMajorTick, formatMajorWhole, formatMoneyExact, formatMoneyShort } from "./money.ts";

const usd = "USD" as Currency;

test("short amounts keep three significant digits from 10,000", () => {
  const short = (major: number) => formatMajorShort(major, usd);
  expect([0, 12.4, 999, 8420, 9999.6, 64_237, 999_499, 999_999, 1_240_000, 64_000_000, 9_100_000].map(short)).toEqual([
    "$0", "$12", "$999", "$8,420", "$10.0K", "$64.2K", "$999K", "$1.00M", "$1.24M", "$64.0M", "$9.10M",
  ]);
  expect([-0.2, -8420, -1_240_000].map(short)).toEqual(["$0", "-$8,420", "-$1.24M"]);
});

test("exact amounts keep every minor unit of their currency", () => {
  expect(formatMoneyExact(asMinor(124_000_000), usd)).toBe("$1,240,000.00");
  expect(formatMoneyExact(asMinor(-5), usd)).toBe("-$0.05");
  expect(formatMoneyExact(asMinor(1234), "JPY" as Currency)).toBe("¥1,234");
  expect(formatMoneyExact(asMinor(1234), "KWD" as Currency)).toBe("KWD\u00a01.234");
  expect(formatMoneyExact(asMinor(9e15), "CAD" as Currency)).toBe("CA$90,000,000,000,000.00");
  expect(formatMoneyExact(asMinor(100), null)).toBe("1.00");
});

test("ticks, whole and plain amounts", () => {
  expect([0, 500, 200_000, 1_500_000, -2e9].map((v) => formatMajorTick(v, usd))).toEqual(["$0", "$500", "$200K", "$1.5M", "-$2B"]);
  expect(formatMajorWhole(64_237.9, usd, Math.floor)).toBe("$64,237");
  expect([64_200, 64_200.5, -0.001].map((v) => formatMajorPlain(v, usd))).toEqual(["$64,200", "$64,200.50", "$0"]);
});

test("a short amount is within half a percent of the exact one, and its sign agrees", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e14, max: 9e14 }), (minor) => {
      const text = formatMoneyShort(asMinor(minor), usd);
      const match = /^(-?)\$([\d,.]+)([KMBT]?)$/.exec(text);
      expect(match).not.toBeNull();
      const size = { "": 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[match?.[3] ?? ""] ?? NaN;
      const read = Number(match?.[2]?.replaceAll(",", "")) * size * (match?.[1] === "-" ? -1 : 1);
      expect(Math.abs(read - minor / 100)).toBeLessThanOrEqual(Math.max(0.5, Math.abs(minor / 100) * 0.005 + 1e-6));
    }),
  );
});
