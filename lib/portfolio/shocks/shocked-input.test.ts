import { expect, test } from "vitest";
import { asDay, asPeriod } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { Shock, ShockFacts } from "#lib/portfolio/shocks/shock.ts";
import { shockedInput } from "#lib/portfolio/shocks/shocked-input.ts";
import type { CompanyInput, FundingRound } from "#lib/runway/company-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { aFigure } from "#lib/portfolio/shocks/testing.ts";

const USD = "USD" as Currency;
const asOf = asDay("2026-11-24");
const round = (tier: FundingRound["tier"], day: string): FundingRound => ({ id: `${tier} ${day}`, kind: "Series A", day: asDay(day), amount: asMinor(500_000_00), currency: USD, tier, reportedAt: asDay("2026-11-01") });
/** 100,000 of cash, revenue of 20,000 that stands still, expenses of 30,000: ten months. */
const input = (change: Partial<CompanyInput> = {}): CompanyInput => ({
  asOf, events: [], rounds: [], settings: { currency: USD, minimumCash: asMinor(0), raiseLeadMonths: 6, growthWindow: 6 },
  figures: ["2026-07", "2026-08", "2026-09", "2026-10"].map((month) => aFigure(asPeriod(month), { revenue: 20_000, expenses: 30_000, cash: month === "2026-10" ? 100_000 : null })), ...change,
});
const none: ShockFacts = { tags: [], features: [] };
const run = (shock: Shock, company: CompanyInput, facts: ShockFacts = none) => {
  const { before, after, ...rest } = shockedInput(shock, company, facts, judgeCompany(company));
  const months = (of: CompanyInput) => judgeCompany(of).cashZero?.periods ?? null;
  return { before: months(before), after: months(after), ...rest };
};

test("a closed window keeps signed money and what comes after it, and takes the rest", () => {
  // 500,000 more are fifty months more.
  expect(run({ kind: "no-raise", months: 9 }, input({ rounds: [round("hoped", "2027-03-01")] }))).toMatchObject({ before: expect.closeTo(60, 6), after: expect.closeTo(10, 6), touched: true });
  expect(run({ kind: "no-raise", months: 9 }, input({ rounds: [round("signed", "2027-03-01")] }))).toMatchObject({ before: expect.closeTo(60, 6), after: expect.closeTo(60, 6), touched: false });
  expect(run({ kind: "no-raise", months: 2 }, input({ rounds: [round("conditional", "2027-03-01")] }))).toMatchObject({ after: expect.closeTo(60, 6), touched: false });
});

test("prices of a tenth take nine tenths off the bill from next month on", () => {
  const facts: ShockFacts = { features: [], tags: [{ kind: "inference-price", name: "Inference price", basis: "cost", share: 0.2 }, { kind: "model-provider", name: "A lab", basis: "cost", share: 0.1 }] };
  // The bill is 6,000 of 30,000; November still loses 10,000, every later month 10,000 - 5,400 = 4,600: 1 + 90,000 / 4,600.
  expect(run({ kind: "prices", times: 0.1 }, input(), facts).after).toBeCloseTo(1 + 90_000 / 4_600, 6);
  expect(run({ kind: "prices", times: 2 }, input(), facts).after).toBeCloseTo(1 + 90_000 / 16_000, 6);
  expect(run({ kind: "prices", times: 0.1 }, input())).toMatchObject({ touched: false, before: expect.closeTo(10, 6), after: expect.closeTo(10, 6) });
});

test("what labs give away takes the revenue that stands on it, from its month on", () => {
  const facts: ShockFacts = { tags: [], features: [{ id: "f", name: "Summaries", revenueShare: 0.5 }, { id: "g", name: "Other", revenueShare: null }] };
  // From January: November and December lose 10,000 each, then 20,000 a month.
  expect(run({ kind: "absorbed", day: asDay("2027-01-10"), featureIds: ["f"] }, input(), facts).after).toBeCloseTo(2 + 80_000 / 20_000, 6);
  expect(run({ kind: "absorbed", day: asDay("2027-01-10"), featureIds: ["g"] }, input(), facts)).toMatchObject({ touched: true, gaps: ["The share of revenue on Other is not stated."], after: expect.closeTo(10, 6) });
});

test("a supplier that stops costs revenue for as long, and dearer parts", () => {
  const facts: ShockFacts = { features: [], tags: [{ kind: "export-controlled-chips", name: "Chips", basis: "revenue", share: 0.5 }, { kind: "export-controlled-chips", name: "Chips", basis: "cost", share: 0.1 }] };
  // 10,000 in November; then 10,000 of revenue and 3,000 of cost more for three months: 23,000 each; then 10,000 again.
  expect(run({ kind: "supplier", months: 3, dearer: 2, tag: null }, input(), facts).after).toBeCloseTo(4 + (100_000 - 10_000 - 69_000) / 10_000, 6);
});

test("a named supplier is any tag of that name, whatever its case, and no other", () => {
  const facts: ShockFacts = { features: [], tags: [{ kind: "cloud", name: "One Cloud", basis: "cost", share: 0.1 }, { kind: "export-controlled-chips", name: "Chips", basis: "revenue", share: 1 }] };
  const shock: Shock = { kind: "supplier", months: 3, dearer: 2, tag: "one cloud" };
  // 10,000 in November, then 13,000 for three months, then 10,000 again.
  expect(run(shock, input(), facts).after).toBeCloseTo(4 + (100_000 - 10_000 - 39_000) / 10_000, 6);
  expect(run({ ...shock, tag: "Another" }, input(), facts)).toMatchObject({ touched: false });
});

test("a tag without a share moves nothing and is named", () => {
  expect(run({ kind: "prices", times: 0.1 }, input(), { features: [], tags: [{ kind: "model-provider", name: "A lab", basis: "cost", share: null }] })).toMatchObject({ touched: true, gaps: ["What share of its cost stands on A lab is not stated."], after: expect.closeTo(10, 6) });
});
