import { describe, expect, test } from "vitest";
import type { KnownFigure } from "#lib/cash/latest-figures.ts";
import { addDays, addMonths, asDay, asMonth, asPeriod, periodEnd, type Day, type Period } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import type { CompanyInput, DatedEvent, FundingRound } from "#lib/runway/company-input.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { priceOfOneOff } from "#lib/runway/price.ts";
import { conventionsSentence, sentenceOf, tierSentence } from "#lib/runway/sentence.ts";
import { verdictOn } from "#lib/runway/verdict-on.ts";

const usd = "USD" as Currency;
const cents = (major: number) => asMinor(Math.round(major * 100));

const figure = (period: string, revenue: number | null, expenses: number | null, change: Partial<KnownFigure> = {}): KnownFigure => ({
  id: `f-${period}-${change.reportedAt ?? ""}`, companyId: "c", period: asPeriod(period), currency: usd,
  revenue: revenue === null ? null : cents(revenue), expenses: expenses === null ? null : cents(expenses),
  payroll: null, costOfRevenue: null, inference: null, marketing: null, other: null, oneOffIn: null, oneOffOut: null,
  oneOffInRecurring: false, oneOffOutRecurring: false, financingIn: null, financingOut: null, cashEnd: null, headcount: null,
  periodAssumed: false, prior: false, source: "typed", importId: null, reportedAt: addDays(periodEnd(period as Period), 10), reportedBy: "test", note: null,
  ...change,
});
const monthly = (n: number, last: string, revenue: (back: number) => number, expenses: number, cash: number): KnownFigure[] =>
  Array.from({ length: n }, (_, i) => {
    const back = n - 1 - i;
    return figure(addMonths(asMonth(last), -back), revenue(back), expenses, back === 0 ? { cashEnd: cents(cash) } : {});
  });
const company = (change: Partial<CompanyInput> = {}): CompanyInput => ({
  figures: monthly(12, "2026-10", (back) => 20_000 / 1.03 ** back, 50_000, 300_000),
  settings: { currency: usd, minimumCash: asMinor(0), raiseLeadMonths: 6, growthWindow: 6 },
  events: [], rounds: [], asOf: asDay("2026-11-24"), ...change,
});
const round = (tier: FundingRound["tier"], day: string, amount: number | null): FundingRound => ({
  id: `r-${tier}`, kind: "seed", day: asDay(day), amount: amount === null ? null : cents(amount), currency: usd, tier, reportedAt: asDay("2026-11-01"),
});

describe("the verdict on a stored company", () => {
  const verdict = judgeCompany(company());

  test("the worked example at 3%: dead in month 12, in words", () => {
    expect(verdict).toMatchObject({ state: "dead", agree: 12, of: 12, basisEnd: "2026-10-31", freshUntil: "2026-12-15", cash: 30_000_000, flags: [] });
    expect(Math.ceil(verdict.cashZero?.periods ?? 0)).toBe(12);
    expect(verdict.raiseBy?.slice(0, 7)).toBe("2027-04");
    const { headline, rest } = sentenceOf(verdict, { currency: usd, today: asDay("2026-11-24") });
    expect(headline).toBe("Default dead.");
    expect(rest).toBe("Cash ends 19 Oct 2027, in 329 days; break-even would come in May 2029 and needs $220K more.");
    expect(conventionsSentence(verdict)).toBe("All 12 readings agree.");
    expect(verdict.netBurnWindow).toBe(3);
    expect(verdict.provenance.figureIds).toHaveLength(12);
  });

  test("it holds from the day its last row was reported until something new comes", () => {
    expect([verdict.validFrom, verdict.validUntil]).toEqual(["2026-11-10", null]);
    const half = company({ figures: [...company().figures, figure("2026-11", 5, 5, { reportedAt: asDay("2026-11-20") })] });
    const before = judgeCompany(half);
    expect([before.validFrom, before.validUntil, before.state]).toEqual(["2026-11-20", "2026-11-30", "dead"]);
    expect(judgeCompany({ ...half, asOf: asDay("2026-12-01") }).validFrom).toBe("2026-12-01");
    for (const asOf of ["2026-11-20", "2026-11-30"]) expect(judgeCompany({ ...half, asOf: asDay(asOf) })).toEqual(before);
  });

  test("as known on: what was reported later is not seen, a correction wins, a withdrawn row is gone", () => {
    const corrected = [...company().figures, figure("2026-10", 60_000, 50_000, { reportedAt: asDay("2026-11-22"), cashEnd: cents(1) })];
    expect(judgeCompany(company({ figures: corrected })).state).toBe("profitable");
    const earlier = judgeCompany(company({ figures: corrected, asOf: asDay("2026-11-21") }));
    expect({ ...earlier, validUntil: null }).toEqual(verdict);
    expect(earlier.validUntil).toBe("2026-11-21");
    const withdrawn = corrected.map((row) => (row.reportedAt === "2026-11-22" ? { ...row, withdrawnAt: asDay("2026-11-23") } : row));
    expect(judgeCompany(company({ figures: withdrawn }))).toEqual({ ...verdict, validFrom: "2026-11-23" });
  });

  test("read on a later day: stale after its time, days counted down, nothing else changed", () => {
    const zero = verdict.cashZero?.date as Day;
    expect(verdictOn(verdict, asDay("2026-12-15"))).toMatchObject({ stale: false, daysSinceBasis: 45 });
    expect(verdictOn(verdict, asDay("2026-12-16"))).toMatchObject({ stale: true, flags: ["stale"] });
    expect(verdictOn(verdict, addDays(zero, -7)).daysLeft).toBe(7);
    expect(verdictOn(verdict, addDays(zero, 3)).daysLeft).toBe(-3);
  });

  test("history and projection for the chart", () => {
    const { series } = verdict;
    expect([series.firstMonth, series.last, series.revenue.length, series.cash.at(-1)]).toEqual(["2025-11", 11, 12, 30_000_000]);
    expect(series.projected[0]).toBe(30_000_000 + 2_060_000 - 5_000_000);
    expect(series.projected[11]).toBeLessThan(0);
    expect(series.projected[10]).toBeGreaterThan(0);
  });

  test("an empty company is unknown, and says why", () => {
    const empty = judgeCompany(company({ figures: [] }));
    expect(empty).toMatchObject({ state: "unknown", cash: null, cashZero: null, agree: 0, of: 0, netBurn: null });
    expect(sentenceOf(empty, { currency: usd, today: null })).toEqual({ headline: "Unknown.", rest: "There is no complete month yet." });
  });
});

describe("money from elsewhere", () => {
  test("funding tiers: the headline counts the bank, each tier stands beside it", () => {
    const rounds = [round("signed", "2027-03-01", 600_000), round("hoped", "2027-06-15", 5_000_000), round("conditional", "2027-01-01", null)];
    const verdict = judgeCompany(company({ rounds }));
    expect(verdict.state).toBe("dead");
    expect(verdict.tiers.map(({ tier, state }) => [tier, state])).toEqual([["signed", "alive"], ["hoped", "alive"]]);
    expect(tierSentence(verdict.state, verdict.tiers)).toBe("Dead; alive if the signed tranche lands on 1 Mar 2027.");
    expect(verdict.provenance.leftOut).toEqual([{ id: "r-conditional", why: "The amount is not known." }]);
  });

  test("too late a tranche saves nobody; one that is overdue may still land next month", () => {
    const tiersOf = (day: string) => judgeCompany(company({ rounds: [round("signed", day, 5_000_000)] })).tiers[0]?.state;
    expect([tiersOf("2027-12-01"), tiersOf("2026-09-01"), tiersOf("2027-10-20")]).toEqual(["dead", "alive", "alive"]);
  });

  test("money that came into the bank after the last month's end counts in the headline", () => {
    expect(judgeCompany(company({ rounds: [round("in-bank", "2026-11-05", 5_000_000)] })).state).toBe("alive");
    expect(judgeCompany(company({ rounds: [round("in-bank", "2026-10-05", 5_000_000)] })).state).toBe("dead");
  });

  test("complaint: cash under a covenant's minimum is not counted ($2M loan with $1M minimum = $1M usable)", () => {
    const settings = { ...company().settings, minimumCash: cents(1e6) };
    const figures = monthly(12, "2026-10", () => 0, 100_000, 2e6);
    expect(judgeCompany(company({ figures, settings }))).toMatchObject({ usable: 100_000_000, cashZero: { periods: 10 } });
  });

  test("a later balance is taken with its day", () => {
    const verdict = judgeCompany(company({ balances: [{ day: asDay("2026-11-20"), amount: cents(1e6), reportedAt: asDay("2026-11-20") }] }));
    expect(verdict).toMatchObject({ cash: 100_000_000, validFrom: "2026-11-20" });
    expect(verdict.cashZero === null || verdict.cashZero.periods > 20).toBe(true);
  });

  test("complaint: a missing rate is not 1:1: the row is refused by name", () => {
    const figures = company().figures.map((row, i) => (i === 3 ? { ...row, currency: "EUR" as Currency } : row));
    const { provenance } = judgeCompany(company({ figures }));
    expect(provenance.refused).toEqual([{ figureId: figures[3]?.id, period: "2026-02", why: expect.stringContaining("rates") }]);
  });
});

describe("planned changes", () => {
  const event = (kind: DatedEvent["kind"], amount: number, change: Partial<DatedEvent> = {}): DatedEvent => ({
    id: kind, kind, label: kind, fromMonth: asMonth("2026-12"), toMonth: null, amount: cents(amount), currency: usd, active: true, reportedAt: asDay("2026-11-01"), ...change,
  });
  test("a cut saves, a hire does not, and an inactive event is nothing", () => {
    const plain = judgeCompany(company());
    const periods = (...events: DatedEvent[]) => judgeCompany(company({ events })).cashZero?.periods ?? Infinity;
    expect(periods(event("cut", 20_000))).toBe(Infinity);
    expect(periods(event("hire", -10_000))).toBeLessThan(plain.cashZero?.periods ?? 0);
    expect(periods(event("price-change", 5000))).toBeGreaterThan(plain.cashZero?.periods ?? 0);
    expect(periods(event("one-off", -50_000))).toBeLessThan(plain.cashZero?.periods ?? 0);
    expect(periods(event("hire", -10_000, { active: false }))).toBe(plain.cashZero?.periods);
  });

  test("what a one-off is worth in days of runway", () => {
    const figures = company().figures.map((row, i) => (i === 11 ? { ...row, oneOffOut: cents(10_000) } : row));
    const price = priceOfOneOff(company({ figures }), figures[11]?.id ?? "", "out");
    expect(price.known && price.value).toBeLessThan(-60);
    const saved = priceOfOneOff(company({ figures: figures.map((row, i) => (i === 11 ? { ...row, oneOffIn: cents(60_000) } : row)) }), figures[11]?.id ?? "", "in");
    expect(saved.known).toBe(false);
  });
});

test("planned cost growth is part of the settings: costs that shrink faster than revenue let a company fade instead of die", () => {
  const figures = monthly(12, "2026-10", (back) => 80_000 / 0.96 ** back, 70_000, 700_000);
  const settings = company().settings;
  expect(judgeCompany(company({ figures })).state).toBe("profitable-trend-dead");
  expect(judgeCompany(company({ figures, settings: { ...settings, expenseGrowth: -0.035 } })).state).toBe("fades");
});
