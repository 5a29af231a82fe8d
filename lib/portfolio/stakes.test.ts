import { expect, it } from "vitest";
import { known, unknown } from "#lib/answer.ts";
import { addCalendarMonths, asDay, type Day } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { actionSource, actionWords } from "#lib/portfolio/action-words.ts";
import { countMonths } from "#lib/portfolio/count-months.ts";
import type { PortfolioFacts } from "#lib/portfolio/line.ts";
import { addStakes, linesOn } from "#lib/portfolio/lines-on.ts";
import type { ExposedCompany } from "#lib/portfolio/risk/exposed-company.ts";
import { stakesOf } from "#lib/portfolio/stakes-of.ts";

const usd = "USD" as Currency;
const today = asDay("2026-11-24");
const facts = (slug: string, change: Partial<PortfolioFacts> = {}): PortfolioFacts => ({
  id: slug, slug, name: slug, sector: null, stage: null, country: null, currency: usd, state: "dead", agree: 12, of: 12, decidedBy: null, basisEnd: asDay("2026-10-31"), freshUntil: asDay("2026-12-15"),
  cashZeroDay: asDay("2027-02-14"), cashZeroPeriods: 3.5, breakEvenDay: null, cash: null, netBurn: null, capitalNeeded: null, flags: [], lastHeard: asDay("2026-11-05"), raiseLeadMonths: 6, ...change,
});
const company = (id: string, change: Partial<ExposedCompany> = {}): ExposedCompany => ({
  id, exposure: known(100), standing: "dead", cashZero: asDay("2027-02-14"), hasSignedMoney: false, forecast: null, distressProceeds: unknown("not asked"), ...change,
});

it("puts at risk what ends within a year without signed money, and does not say so of what is not judged", () => {
  const all = [
    company("ends"), company("signed", { hasSignedMoney: true }), company("later", { cashZero: addCalendarMonths(today, 12) }), company("stale", { standing: "stale" }),
    company("unknown", { exposure: unknown("no rate") }), company("returned", { exposure: known(0), standing: "stale" }), company("out", { standing: "out", cashZero: null }),
  ];
  const stakes = stakesOf(all, usd, today);
  expect(Object.fromEntries([...stakes].map(([id, { exposure, atRisk }]) => [id, [exposure, atRisk]]))).toEqual({ ends: [100, 100], signed: [100, 0], later: [100, 0], stale: [100, null], unknown: [null, null], returned: [0, 0], out: [100, 100] });
});

it("sizes a month by what is exposed, and keeps the unknown and what no fund holds apart", () => {
  const lines = linesOn([facts("a"), facts("b", { flags: ["too-close-to-call"] }), facts("c"), facts("d"), facts("e", { state: "unknown" }), facts("f", { freshUntil: asDay("2026-01-01"), cashZeroDay: asDay("2026-12-01") })], today);
  addStakes(lines, stakesOf([company("a"), company("b", { exposure: known(300) }), company("c", { exposure: unknown("no rate") }), company("f", { exposure: known(0) })], usd, today));
  expect(countMonths(lines)).toEqual([
    { month: "2026-12", dead: 0, close: 0, stale: 1, exposed: { dead: 0, close: 0, stale: 0 }, unknown: 0, unheld: 1, names: [] },
    { month: "2027-02", dead: 3, close: 1, stale: 0, exposed: { dead: 100, close: 300, stale: 0 }, unknown: 1, unheld: 1, names: ["b", "a", "c"] },
  ]);
});

it("says what to do next, by when and why", () => {
  const next = (change: Partial<PortfolioFacts>) => linesOn([facts("a", change)], today).map((line) => `${actionWords(line)}: ${actionSource(line, today)}`)[0];
  expect(next({ cashZeroDay: asDay("2027-06-14") })).toBe("Start raising by 14 Dec 2026: Cash zero on 14 Jun 2027 less the 6 months that a raise takes.");
  expect(next({ cashZeroDay: addCalendarMonths(today, 6) as Day })).toMatch(/^Start raising by 24 Nov 2026/);
  expect(next({})).toBe("Bridge or cut by 14 Feb 2027: A raise of 6 months had to start by 14 Aug 2026; extra cash or lower costs serve until cash zero.");
  expect(next({ state: "out", cashZeroDay: null })).toMatch(/^Rescue or wind down: /);
  expect(next({ state: "alive", cashZeroDay: null })).toBe("Expect figures by 15 Dec 2026: The figures are fresh until 15 Dec 2026.");
  expect(next({ state: "alive", cashZeroDay: null, lastHeard: asDay("2026-10-01") })).toBe("Ask for figures, due 15 Nov 2026: Last heard 54 days ago, on 1 Oct 2026.");
  expect(next({ freshUntil: asDay("2026-11-01") })).toMatch(/^Ask for figures, due 1 Nov 2026: The last figures end on 31 Oct 2026/);
  expect(next({ state: null, basisEnd: null, cash: asMinor(1) })).toBe("Ask for figures: No figures are recorded on which a verdict could rest.");
});
