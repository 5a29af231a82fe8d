import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { verdictSentence, type VerdictFacts } from "./verdict-sentence.ts";

const facts: VerdictFacts = {
  state: "dead",
  tooClose: null,
  cashZero: { periods: 5.7, date: asDay("2027-05-14") },
  breakEven: { periods: 22, date: asDay("2028-09-24") },
  lossesStart: null,
  capitalNeeded: 1_810_000,
  usableCash: 500_000,
  currency: "USD" as Currency,
  unit: "month",
  today: asDay("2026-11-24"),
};
const said = (change: Partial<VerdictFacts>) => Object.values(verdictSentence({ ...facts, ...change })).join(" ");

test("the first line of a company that dies", () => {
  expect(said({})).toBe("Default dead. Cash ends 14 May 2027, in 171 days; break-even would come in Sep 2028 and needs $1.31M more.");
  expect(said({ breakEven: null, capitalNeeded: null })).toBe("Default dead. Cash ends 14 May 2027, in 171 days; at this trend costs are never covered.");
  expect(said({ keepsMinimum: true })).toContain("Default dead. Usable cash ends 14 May 2027,");
  expect(said({ today: asDay("2027-05-20") })).toContain("Cash ended 14 May 2027, 6 days ago;");
  expect(said({ cashZero: { periods: 5.68, date: null }, breakEven: null, capitalNeeded: null })).toContain("Cash ends after 5.7 months;");
  expect(said({ cashZero: { periods: 0, date: asDay("2026-11-24") } })).toContain("Usable cash is already gone;");
});

test("the first line of every other state", () => {
  expect(said({ state: "alive", cashZero: null, capitalNeeded: 257_000, usableCash: 300_000 })).toBe("Default alive. Break-even comes in Sep 2028; getting there takes $257K of the $300K at hand.");
  expect(said({ state: "profitable" })).toBe("Profitable. Revenue covers costs and keeps doing so.");
  expect(said({ state: "profitable-trend-dead", lossesStart: { periods: 2.05, date: null } })).toBe("Profitable now, trend dead. Losses start after 2.1 months; cash ends 14 May 2027, in 171 days.");
  expect(said({ state: "out" })).toBe("Out of money. There is no cash left.");
  expect(said({ state: "unknown", missing: ["cash", "costs"] })).toBe("Unknown. Still missing: cash, costs.");
  expect(said({ state: "fades" })).toMatch(/^Fades\. /);
});

test("where the ways to count disagree, that comes first", () => {
  expect(said({ tooClose: { survive: 7, of: 12, decidedBy: "the growth window" } })).toBe(
    "Too close to call. Alive in 7 of 12 ways to count, decided by the growth window; by the headline one, cash ends 14 May 2027, in 171 days; break-even would come in Sep 2028 and needs $1.31M more.",
  );
});

test("what lies beyond the horizon is told in years", () => {
  expect(said({ cashZero: { periods: 300, date: null } })).toContain("Cash ends in about 25 years;");
  expect(said({ cashZero: { periods: 1e9, date: null } })).toContain("Cash ends in more than 1,000 years;");
});
