import { expect, test } from "vitest";
import { asMinor, type Currency } from "#lib/money.ts";
import { reserveTotals } from "#lib/portfolio/next-dollar/reserve-totals.ts";

const USD = "USD" as Currency;
const fund = (slug: string) => ({ slug, name: slug });
const row = (slug: string, planned: number, used: number | null) => ({ fund: fund(slug), currency: USD, amountMinor: asMinor(planned), usedMinor: used === null ? null : asMinor(used), leftMinor: used === null ? null : asMinor(planned - used) });

test("sums by fund, an overrun included, and an unknown part leaves the sum unknown", () => {
  expect(reserveTotals([row("one", 500, 600), row("two", 100, null), row("one", 300, 0), row("two", 50, 10)])).toEqual([
    { fund: fund("one"), currency: USD, planned: 800, used: { known: true, value: 600 }, left: { known: true, value: 200 } },
    { fund: fund("two"), currency: USD, planned: 150, used: { known: false, why: "Of one company it is not known." }, left: { known: false, why: "Of one company it is not known." } },
  ]);
});
