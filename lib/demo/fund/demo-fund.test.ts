import { expect, test } from "vitest";
import { addMonths, asDay, type Day, lastDay, monthOf, periodEnd } from "#lib/date.ts";
import { demoFund } from "./demo-fund.ts";
import { STORIES } from "./stories.ts";

const TODAYS = ["2026-11-24", "2026-01-01", "2028-02-29", "2026-12-31", "2027-04-30", "2031-07-15"].map(asDay);

test("there are 24 companies with names and slugs of their own", () => {
  expect(STORIES).toHaveLength(24);
  expect(new Set(STORIES.map((story) => story.slug)).size).toBe(24);
  expect(new Set(STORIES.map((story) => story.name)).size).toBe(24);
});

test("the same day gives the same fund, to the last id", () => {
  expect(demoFund(asDay("2026-11-24"))).toEqual(demoFund(asDay("2026-11-24")));
});

test.each(TODAYS)("on %s figures reach the last complete period, and nothing was reported later than today", (today: Day) => {
  const last = addMonths(monthOf(today), -1);
  for (const { figures, rounds, events, slug } of demoFund(today).companies) {
    const story = STORIES.find((one) => one.slug === slug);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(periodEnd(figure.period) <= lastDay(last)).toBe(true);
      expect(figure.reportedAt <= today && figure.reportedAt > periodEnd(figure.period)).toBe(true);
    }
    if (story?.reports === "month") expect(figures.at(-1)?.period).toBe(addMonths(last, -story.silentMonths));
    for (const round of rounds) expect(round.tier === "in-bank" ? round.day <= today : round.day > today).toBe(true);
    for (const event of events) expect(event.fromMonth > monthOf(today)).toBe(true);
  }
});

test("cash ties: every period ends with what it began with plus all that flowed, and no history is overdrawn", () => {
  for (const { figures, slug } of demoFund(asDay("2026-11-24")).companies) {
    const latest = [...new Map(figures.map((figure) => [figure.period, figure])).values()];
    for (const [index, figure] of latest.entries()) {
      const before = latest[index - 1];
      if (figure.cashEnd === null) continue;
      if (slug !== "emberlyth") expect([slug, figure.cashEnd > 0]).toEqual([slug, true]);
      if (!before || before.cashEnd === null) continue;
      const flowed = (figure.revenue ?? 0) - (figure.expenses ?? 0) + (figure.oneOffIn ?? 0) - (figure.oneOffOut ?? 0) + (figure.financingIn ?? 0);
      expect(figure.cashEnd - before.cashEnd).toBe(flowed);
    }
  }
});

test("parts of expenses add up to them", () => {
  for (const { figures } of demoFund(asDay("2026-11-24")).companies) {
    for (const { payroll, costOfRevenue, inference, marketing, other, expenses } of figures) {
      const parts = [payroll, costOfRevenue, inference, marketing, other].map((part) => part ?? Number.NaN);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(expenses);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
    }
  }
});

test("a corrected period is known as it was first told until the day of the correction", () => {
  const company = demoFund(asDay("2026-11-24")).companies.find((one) => one.slug === "pellagrin-health");
  const twice = company?.figures.filter((figure, _, all) => all.filter((other) => other.period === figure.period).length === 2) ?? [];
  expect(twice).toHaveLength(2);
  const [wrong, right] = twice;
  expect(wrong && right && wrong.reportedAt < right.reportedAt && (wrong.revenue ?? 0) > (right.revenue ?? 0)).toBe(true);
});
