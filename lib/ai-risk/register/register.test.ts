import { describe, expect, it } from "vitest";
import { known, unknown } from "#lib/answer.ts";
import { asDay, asPeriod } from "#lib/date.ts";
import { asMinor } from "#lib/money.ts";
import { Evidence } from "./evidence.ts";
import { latestByAuthor } from "./latest-by-author.ts";
import { type JudgeForecast, poolJudges } from "./pool-judges.ts";
import { amountAtRisk, mostAtRisk } from "./amount-at-risk.ts";
import { standingOf } from "./standing.ts";
import { yearlyRevenue } from "./yearly-revenue.ts";

const today = asDay("2026-11-24");
const judge = (author: string, pShipped12: number, given: Partial<JudgeForecast> = {}): JudgeForecast => ({
  judgementId: author, author, route: "C", need: { q10: 150, q50: 160, q90: 170 }, pCapable12: 0.9, pShipped12, pHarmed12: 0.1,
  capableDate: { q10: today, q50: today, q90: asDay("2027-06-01") }, shippedDate: { q10: asDay("2027-01-01"), q50: asDay("2027-09-01"), q90: ">5y" }, ...given,
});
const shared = { frontierNow: 166.1, dataDate: asDay("2026-10-08"), widened: false };

describe("judges of one feature", () => {
  it("count once each, with their latest word", () => {
    const words = [{ author: "Ada", at: 1 }, { author: "Ben", at: 2 }, { author: "ada ", at: 3 }];
    expect(latestByAuthor(words)).toEqual([{ author: "ada ", at: 3 }, { author: "Ben", at: 2 }]);
  });

  it("are pooled: probabilities and needs averaged, dates by their median, the weakest route as the grade", () => {
    const other = judge("Ben", 0.6, { route: "A", need: { q10: 160, q50: 170, q90: 180 }, capableDate: { q10: asDay("2027-03-01"), q50: asDay("2027-03-01"), q90: ">5y" } });
    const { pooled } = poolJudges([judge("Ada", 0.2), other], shared, true);
    expect(pooled).toMatchObject({ route: "C", pShipped12: 0.4, flag: "amber", need: { q10: 155, q50: 165, q90: 175 }, capableDate: { q50: today, q90: "2027-06-01" } });
  });
});

describe("revenue on a feature", () => {
  const forecast = poolJudges([judge("Ada", 0.2), judge("Ben", 0.6, { pHarmed12: 0.3 })], shared, true);

  const month = (period: string, revenue: number | null) => ({ period: asPeriod(period), revenue: revenue === null ? null : asMinor(revenue) });
  it("is a year's: of twelve months as they are, of fewer by their mean, of an unknown run not at all", () => {
    const year = Array.from({ length: 14 }, (_, i) => month(`2025-${String(Math.min(12, i + 1)).padStart(2, "0")}`, 100));
    expect(yearlyRevenue(year)).toMatchObject({ value: { amount: 1200, months: 12 } });
    expect(yearlyRevenue([month("2026-07", 50), month("2026-08", null), month("2026-09", 100), month("2026-10", 200)])).toEqual(known({ amount: 1800, months: 2, until: "2026-10-31" }));
    expect(yearlyRevenue([month("2026-Q2", 300), month("2026-Q3", 600)])).toMatchObject({ value: { amount: 1800, months: 6 } });
    expect(yearlyRevenue([month("2026-10", null)]).known).toBe(false);
  });

  it("is at risk as a range from harm to launch, unknown where a part is", () => {
    expect(amountAtRisk(known(asMinor(1_000_000)), 0.5, forecast)).toEqual(known({ standing: 500_000, low: 50_000, high: 300_000 }));
    expect(amountAtRisk(known(asMinor(1_000_000)), null, forecast).known).toBe(false);
    expect(amountAtRisk(unknown("none"), 0.5, forecast)).toEqual(unknown("none"));
    expect(amountAtRisk(known(asMinor(1_000_000)), 0.5, null).known).toBe(false);
  });

  it("are at most all of it where the share was not stated, times the hardest judge's chance", () => {
    const whole = known(asMinor(1_000_000));
    expect([mostAtRisk(whole, 0.5, forecast), mostAtRisk(whole, null, forecast), mostAtRisk(whole, null, null)]).toEqual([known(300_000), known(600_000), known(1_000_000)]);
    expect(mostAtRisk(unknown("none"), null, forecast)).toEqual(unknown("none"));
  });
});

it("a forecast ages: data after 60 days, refused after 180, a judgement after its day", () => {
  const facts = { judged: true, forecastDay: today, dataDate: asDay("2026-10-08"), known: true, expiresOn: asDay("2027-02-01") };
  const on = (day: string, given = {}) => standingOf({ ...facts, ...given }, asDay(day));
  expect(on("2026-11-24")).toBe("fresh");
  expect([on("2026-12-07"), on("2026-12-08")]).toEqual(["fresh", "stale-data"]);
  expect(on("2026-12-26")).toBe("old");
  expect([on("2027-02-01", { forecastDay: asDay("2027-02-01") }), on("2027-02-02", { forecastDay: asDay("2027-02-01") })]).toEqual(["stale-data", "expired"]);
  expect([on("2027-04-06"), on("2027-04-07")]).toEqual(["expired", "refused"]);
  expect([on("2026-11-24", { known: false }), on("2026-11-24", { judged: false })]).toEqual(["unknown", "unjudged"]);
});

it("evidence that cannot be is refused with the reason", () => {
  const probes = [{ model: "a", eci: 150, n: 20, k: 3 }, { model: "b", eci: 155, n: 20, k: 8 }];
  expect(Evidence.safeParse({ from: "probes", probes }).error?.issues[0]?.message).toContain("three models");
  expect(Evidence.safeParse({ from: "probes", probes: [...probes, { model: "c", eci: 160, n: 20, k: 21 }] }).success).toBe(false);
  expect(Evidence.safeParse({ from: "minutes", minutes: 0 }).success).toBe(false);
});
