import { expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { capTableOf, type ClassTerms, type RegisterLine } from "./cap-table.ts";
import { exitCurve } from "./exit-curve.ts";
import { exitHoldings } from "./exit-holdings.ts";

const DAY = asDay("2026-01-01");
const common: ClassTerms = { id: "c", name: "Common", kind: "common", price: null, preferenceMultiple: null, participation: null, participationCap: null, rank: null };
const seriesA: ClassTerms = { id: "a", name: "Series A", kind: "preferred", price: 1, preferenceMultiple: 1, participation: "non-participating", participationCap: null, rank: 1 };
const line = (given: Partial<RegisterLine>): RegisterLine => ({ id: "x", holder: { name: "Ada", kind: "founder" }, classId: "c", kind: "shares", day: DAY, quantity: null, amount: null, cap: null, terms: {}, ...given });
const founders = line({ quantity: 8_000_000 });
const fund = line({ holder: { name: "Fund", kind: "fund" }, classId: "a", quantity: 2_000_000 });

test("ownership adds up to 1 and leaves out what has not converted", () => {
  const table = capTableOf([common, seriesA], [founders, fund, line({ kind: "pool", holder: null, classId: null, quantity: 1_000_000 }), line({ kind: "safe", classId: null, amount: 500_000, cap: 5_000_000 })]);
  expect(table).toMatchObject({ fullyDiluted: 11_000_000, outstanding: 10_000_000, poolUnallocated: 1_000_000 });
  expect(table.rows.reduce((sum, { ownership }) => sum + (ownership ?? 0), 0)).toBeCloseTo(1, 12);
  expect(table.rows.at(-1)?.ownership).toBeNull();
});

test("a fund of 20% takes its money back until converting pays more: from $10M on", () => {
  const holdings = exitHoldings(capTableOf([common, seriesA], [founders, fund]), DAY);
  if (!holdings.known) throw new Error(holdings.why);
  const curve = exitCurve(holdings.value, 40e6, [1e6, 5e6, 20e6]);
  expect(curve.points.map(({ exit, ours }) => [exit, ours])).toEqual([[0, 0], [1e6, 1e6], [2e6, 2e6], [5e6, 2e6], [10e6, 2e6], [20e6, 4e6], [40e6, 8e6]]);
  expect(curve.breakpoints.map(({ exit, what }) => [exit, what])).toEqual([[2e6, "rank-paid"], [10e6, "converts"]]);
  for (const { exit, payouts } of curve.points) expect(payouts.reduce((sum, paid) => sum + paid, 0)).toBeCloseTo(exit, 6);
});

test("a post-money SAFE owns amount over cap of everything; a note is paid first, with its interest", () => {
  const safe = line({ kind: "safe", classId: null, amount: 1_000_000, holder: { name: "Angel", kind: "investor" }, cap: 10_000_000, terms: { safe: "post" } });
  const owned = exitHoldings(capTableOf([common], [founders, safe]), DAY);
  if (!owned.known) throw new Error(owned.why);
  const [angel] = exitCurve(owned.value, 100e6).points.slice(-1).map(({ payouts }) => payouts[1]);
  expect(angel).toBeCloseTo(10e6, 0);
  const note = line({ kind: "note", classId: null, day: asDay("2025-01-01"), amount: 100_000, terms: { rate: 0.1, interest: "simple", dayCount: "ACT/365F" } });
  const owing = exitHoldings(capTableOf([common, seriesA], [founders, fund, note]), DAY);
  if (!owing.known) throw new Error(owing.why);
  expect(exitCurve(owing.value, 110_000).points.at(-1)?.payouts).toEqual([0, 0, 110_000]);
});

test("what a class does not say is asked for", () => {
  expect(exitHoldings(capTableOf([common, { ...seriesA, participation: null }], [founders, fund]), DAY)).toMatchObject({ known: false, why: expect.stringContaining("Series A") });
});
