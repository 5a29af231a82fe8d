import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { firstOfEach, scoreOf, scoresByQuarter, settle } from "./score-forecasts.ts";

const said = (featureId: string, day: string, p: number) => ({ featureId, day: asDay(day), p });
const seen = (featureId: string, happened: boolean, day: string) => ({ featureId, event: "shipped" as const, happened, day: asDay(day) });

it("settles by the 12 months after the forecast, and never without a look", () => {
  const forecasts = [said("a", "2026-01-10", 0.7), said("b", "2026-01-10", 0.4), said("c", "2026-01-10", 0.2), said("d", "2026-01-10", 0.1), said("e", "2026-01-10", 0.9)];
  const looks = [seen("a", true, "2027-01-10"), seen("b", true, "2027-01-11"), seen("c", false, "2027-01-09"), seen("d", false, "2027-01-10"), seen("e", true, "2026-01-09")];
  const { settled, open } = settle(forecasts, looks);
  expect(settled.map(({ featureId, happened, on }) => [featureId, happened, on])).toEqual([["a", true, "2027-01-10"], ["b", false, "2027-01-10"], ["d", false, "2027-01-10"]]);
  expect(open).toBe(1);
});

it("scores by hand: (0.3^2 + 0.4^2) / 2", () => {
  const score = scoreOf([{ ...said("a", "2026-01-10", 0.7), happened: true, on: asDay("2026-05-01") }, { ...said("b", "2026-01-10", 0.4), happened: false, on: asDay("2027-01-10") }]);
  expect(score).toMatchObject({ n: 2, happened: 1, expected: 1.1 });
  expect(score.brier).toBeCloseTo(0.125, 12);
  expect(score.bins).toEqual([{ from: 0.4, to: 0.6, n: 1, said: 0.4, happened: 0 }, { from: 0.6, to: 0.8, n: 1, said: 0.7, happened: 1 }]);
  expect(scoreOf([]).brier).toBeNull();
});

it("counts a feature once, by what was said first", () =>
  expect(firstOfEach([said("a", "2026-03-01", 0.5), said("a", "2026-01-01", 0.2), said("b", "2026-02-01", 0.9)])).toEqual([said("a", "2026-01-01", 0.2), said("b", "2026-02-01", 0.9)]));

it("scores each quarter by what came due in it, the newest first", () => {
  const one = (on: string, p: number, happened: boolean) => ({ ...said("a", "2026-01-10", p), happened, on: asDay(on) });
  expect(scoresByQuarter([one("2026-03-31", 0.5, true), one("2026-04-01", 0.2, false), one("2026-06-30", 0.4, true)])).toEqual([
    { quarter: "2026-Q2", n: 2, happened: 1, expected: expect.closeTo(0.6, 12) as number, brier: expect.closeTo(0.2, 12) as number },
    { quarter: "2026-Q1", n: 1, happened: 1, expected: 0.5, brier: 0.25 },
  ]);
});
