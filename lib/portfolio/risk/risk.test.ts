import { describe, expect, test } from "vitest";
import { known, unknown } from "#lib/answer.ts";
import { asDay } from "#lib/date.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import { scoreForecasts } from "#lib/portfolio/risk/forecast-score.ts";
import { lossGivenDefault } from "#lib/portfolio/risk/loss-given-default.ts";
import { riskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { riskFlags } from "#lib/portfolio/risk/risk-flags.ts";
import { lossQuantile, simulateLosses } from "#lib/portfolio/risk/simulate-losses.ts";
import { tagExposures } from "#lib/portfolio/risk/tag-exposures.ts";

const today = asDay("2026-11-24");
const company = (id: string, change: Partial<ExposedCompany> = {}): ExposedCompany => ({
  id, exposure: known(100), standing: "dead", cashZero: asDay("2027-02-14"), hasSignedMoney: false, forecast: null, distressProceeds: known(25), ...change,
});

test("the four numbers stand side by side, and what is not known in none of them", () => {
  const figures = riskFigures([
    company("a", { forecast: { probability: 0.5, author: "x", day: today } }),
    company("b", { standing: "alive", cashZero: null }),
    company("c", { standing: "stale", cashZero: asDay("2026-12-01") }),
    company("d", { cashZero: asDay("2027-10-01"), hasSignedMoney: true }),
    company("e", { exposure: unknown("No rate.") }),
    company("f", { exposure: known(0), forecast: { probability: 1, author: "x", day: today } }),
    company("g", { standing: "out", cashZero: null }),
  ], today);
  expect(figures.exposure.amount).toBe(500);
  expect([figures.defaultDead.ids, figures.notJudged.ids, figures.unknownIds]).toEqual([["a", "d", "g"], ["c"], ["e"]]);
  expect(figures.atRisk.map(({ sum }) => sum.ids)).toEqual([["a", "g"], ["a", "g"], ["a", "g"]]);
  expect(figures.expectedLoss).toMatchObject({ amount: 37.5, forecast: { ids: ["a"] }, without: { amount: 400 } });
  expect(riskFigures([company("a")], today).expectedLoss.amount).toBeNull();
});

test("loss given default is held within 0 and 1, and is nothing where nothing is exposed", () => {
  expect([lossGivenDefault(known(100), known(25)), lossGivenDefault(known(100), known(300))]).toEqual([known(0.75), known(0)]);
  expect(lossGivenDefault(known(0), known(1)).known).toBe(false);
});

describe("simulation", () => {
  const same = Array.from({ length: 100 }, () => ({ probability: 0.2, loss: 1 }));
  test("repeats by its seed, and its mean is the expected loss whatever the correlation", () => {
    const options = { correlation: 0.3, draws: 20_000, seed: 1 };
    expect(simulateLosses(same, { ...options, draws: 200 })).toEqual(simulateLosses(same, { ...options, draws: 200 }));
    for (const correlation of [0, 0.3, 0.8]) expect(Math.abs(simulateLosses(same, { ...options, correlation }).mean - 20)).toBeLessThan(0.7);
  });
  test("independent companies spread as a binomial, correlated ones as Vasicek's limit", () => {
    const independent = simulateLosses(same, { correlation: 0, draws: 40_000, seed: 2 });
    expect(Math.abs([...independent.losses].reduce((sum, loss) => sum + (loss - independent.mean) ** 2, 0) / 40_000 - 16)).toBeLessThan(0.6);
    // Vasicek: the 99% quantile of the share that fails is N((q(.2) + sqrt(.3) q(.99)) / sqrt(.7)) = 0.698 for a large portfolio.
    const many = Array.from({ length: 500 }, () => ({ probability: 0.2, loss: 1 / 500 }));
    expect(Math.abs(lossQuantile(simulateLosses(many, { correlation: 0.3, draws: 8000, seed: 3 }), 0.99) - 0.698)).toBeLessThan(0.03);
  });
  test("certain and impossible failures are so in every draw", () => {
    const { losses } = simulateLosses([{ probability: 1, loss: 5 }, { probability: 0, loss: 7 }], { correlation: 0.5, draws: 100, seed: 4 });
    expect([losses[0], losses.at(-1)]).toEqual([5, 5]);
  });
});

test("forecasts are scored beside the base rate once thirty are resolved", () => {
  const forecasts = Array.from({ length: 30 }, (_, i) => ({ probability: i < 10 ? 0.9 : 0.1, happened: i < 10, baseRate: 0.5 }));
  expect(scoreForecasts(forecasts)).toEqual({ resolved: 30, failed: 10, scores: { brier: expect.closeTo(0.01, 12), baseRateBrier: 0.25 } });
  expect(scoreForecasts(forecasts.slice(1)).scores).toBeNull();
});

test("capital by tag, whole and by stated share; an unknown exposure is named", () => {
  const tag = (companyId: string, share: number | null) => ({ companyId, tag: "one cloud", of: "cost" as const, share });
  expect(tagExposures([tag("a", 0.5), tag("b", null), tag("c", 1)], new Map([["a", known(100)], ["b", known(40)], ["c", unknown("No rate.")]]))).toEqual([
    { tag: "one cloud", amount: 140, weighted: 50, ids: ["a", "b"], withoutShare: ["b"], unknownIds: ["c"] },
  ]);
});

test("flags name what disagrees, and unknown raises none", () => {
  const facts = { mark: { basis: "last-round" as const, day: today }, lastRound: { day: asDay("2025-11-23"), months: 20 }, band: "3-to-6" as const, burnMultiple: 3.1, lastHeard: asDay("2026-10-09") };
  expect(riskFlags(facts, today).map(({ kind }) => kind)).toEqual(["mark-and-runway", "overfunded", "silent"]);
  expect(riskFlags({ ...facts, lastRound: { day: asDay("2025-11-24"), months: null }, burnMultiple: null, lastHeard: null }, today)).toEqual([]);
});
