import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Reading } from "./condition.ts";
import { defaultBand } from "./default-band.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import { ALERT_FIGURES } from "./figures.ts";
import { NO_END } from "./sight.ts";
import { bandWords, conditionWords, eventWords, valueWords } from "./words.ts";

const USD = "USD" as Currency;
const reading = (value: number | null, standing: Reading["standing"] = "dead"): Reading => ({ value, standing, basisEnd: asDay("2026-10-31"), day: asDay("2026-11-08") });

it("says what a rule waits for, and when it can fire again", () => {
  expect(DEFAULT_RULES.map((rule) => `${conditionWords(rule, USD)}; ${bandWords(rule, USD)}`)).toEqual([
    "Runway below 6 months; again once it was 6.5 months or more", "Verdict turned to default dead; again once it lived", "Nothing reported for 45 days; again after a report",
  ]);
  expect(conditionWords({ kind: "changed", figure: "net-burn", by: 0.25, as: "share", direction: "up", daysAgo: null, band: 0 }, USD)).toBe("Net burn a month rose by 25% or more against the last reported period");
  expect(conditionWords({ kind: "changed", figure: "cash", by: 500_000, as: "amount", direction: "down", daysAgo: 90, band: 0 }, USD)).toBe("Cash fell by $500K or more within 90 days");
});

it("says from what to what", () => {
  expect(eventWords({ kind: "below", figure: "runway", threshold: 6, band: 0.5 }, { from: reading(7.24), to: reading(5.4), currency: USD })).toBe("Runway 7.2 months → 5.4 months");
  expect(eventWords({ kind: "below", figure: "runway", threshold: 6, band: 0.5 }, { from: reading(6.01), to: reading(5.98), currency: USD })).toBe("Runway 6.01 months → 5.98 months");
  expect(eventWords({ kind: "below", figure: "runway", threshold: 9, band: 0.5 }, { from: reading(10.5), to: reading(8.97), currency: USD })).toBe("Runway 10.5 months → 8.97 months");
  expect(eventWords({ kind: "below", figure: "cash", threshold: 6, band: 0.5 }, { from: null, to: reading(1_400_000), currency: USD })).toBe("Cash $1.40M");
  expect(eventWords({ kind: "changed", figure: "cash", by: 0.25, as: "share", direction: "down", daysAgo: null, band: 0 }, { from: reading(2_100_000), to: reading(1_400_000), currency: USD })).toBe("Cash $2.10M → $1.40M (−33%)");
  expect(eventWords({ kind: "verdict-changed", to: "dies" }, { from: reading(null, "alive"), to: reading(null), currency: USD })).toBe("Default alive → Default dead");
  expect(eventWords({ kind: "silent", days: 45 }, { from: null, to: reading(46), currency: USD })).toBe("Nothing reported for 46 days");
});

it("never shows an unknown or an endless figure as a number", () => {
  expect([null, NO_END].map((value) => valueWords(value, "months", USD))).toEqual(["not known", "without end"]);
  expect(valueWords(-3, "days", USD)).toBe("3 days ago");
  expect([1, 0.04].map((value) => valueWords(value, "months", USD))).toEqual(["1 month", "0 months"]);
});

it("gives every figure a band of its own unit", () => {
  for (const { id } of ALERT_FIGURES) expect(defaultBand(id, 10)).toBeGreaterThanOrEqual(0);
  expect([defaultBand("runway", 6), defaultBand("cash", 500_000), defaultBand("feature-risk", 0.5), defaultBand("cmgr", 0.02)]).toEqual([0.5, 25_000, 0.05, 0.01]);
});
