import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import { fitFrontier, LOGGED_LEVELS, loggedPoints } from "../frontier.ts";
import { rulersFrom } from "../rulers.ts";
import { frontierScoreOf, type LoggedFrontier, scoreFrontier } from "./frontier-record.ts";

const day = asDay("2026-01-01");
// Today 100 for sure; in 100 days the quantiles are 110, 120, 130.
const logged: LoggedFrontier = { day, dataDate: day, now: 100, levels: [0.1, 0.5, 0.9], points: [{ day, values: [100, 100, 100] }, { day: addDays(day, 100), values: [110, 120, 130] }] };

describe("the probability integral transform, by hand", () => {
  it("half way to the last day the quantiles stand half way, and a value between two of them lies between their levels", () => {
    expect(scoreFrontier(logged, { day: addDays(day, 50), value: 107.5 })).toEqual({ target: "2026-02-20", q10: 105, q50: 110, q90: 115, came: 107.5, pit: expect.closeTo(0.3, 12) as number, beyond: null, inside: true });
    expect(scoreFrontier(logged, { day: addDays(day, 100), value: 125 })?.pit).toBeCloseTo(0.7, 12);
  });
  it("beyond the outermost level it says on which side, and no more", () => {
    expect(scoreFrontier(logged, { day: addDays(day, 100), value: 131 })).toMatchObject({ pit: 0.9, beyond: "above", inside: false });
    expect(scoreFrontier(logged, { day: addDays(day, 100), value: 109 })).toMatchObject({ pit: 0.1, beyond: "below", inside: false });
    expect(scoreFrontier(logged, { day: addDays(day, 100), value: 110 })).toMatchObject({ pit: 0.1, beyond: null, inside: true });
  });
  it("no new record: 40% stood on today's value, so it fell in the middle of them", () => {
    const levels = [0.1, 0.2, 0.4, 0.5, 0.9];
    const flat: LoggedFrontier = { ...logged, levels, points: [{ day, values: [100, 100, 100, 100, 100] }, { day: addDays(day, 100), values: [100, 100, 100, 104, 109] }] };
    expect(scoreFrontier(flat, { day: addDays(day, 100), value: 100 })).toMatchObject({ pit: 0.2, beyond: null, inside: true });
  });
  it("says nothing of its own day, of earlier ones, or beyond the last that was logged", () => {
    for (const target of [day, addDays(day, -1), addDays(day, 101)]) expect(scoreFrontier(logged, { day: target, value: 120 })).toBeNull();
  });
  it("counts fifths, ranges and outcomes that are shared", () => {
    const on = (value: number) => scoreFrontier(logged, { day: addDays(day, 100), value });
    const scored = [112, 120, 120, 129, 140].flatMap((value) => on(value) ?? []);
    expect(frontierScoreOf(scored)).toEqual({ n: 5, inside: 4, outcomes: 4, fifths: [1, 0, 2, 0, 2] });
    expect(frontierScoreOf([])).toEqual({ n: 0, inside: 0, outcomes: 0, fifths: [0, 0, 0, 0, 0] });
  });
});

it("rises with what came and stays within 0 and 1", () => {
  const value = fc.double({ min: 80, max: 160, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), value, value, (days, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((came) => scoreFrontier(logged, { day: addDays(day, days), value: came })?.pit ?? NaN) as [number, number];
      return low >= 0 && high <= 1 && low <= high + 1e-12;
    }),
  );
});

it("what the live forecast logs gives its own quantiles back", () => {
  const frontier = fitFrontier(rulersFrom((file) => readFileSync(`db/seed/ai-progress/${file}`, "utf8")), asDay("2026-11-23"));
  const own: LoggedFrontier = { day: frontier.asOf, dataDate: frontier.dataDate, now: frontier.now, levels: LOGGED_LEVELS, points: loggedPoints(frontier) };
  const { day: target, q10, q25, q50, q75, q90 } = frontier.fan[12] as (typeof frontier.fan)[number];
  const pits = [q10, q25, q50, q75, q90].map((came) => scoreFrontier(own, { day: target, value: came })?.pit ?? NaN);
  [0.1, 0.25, 0.5, 0.75, 0.9].forEach((level, i) => expect(pits[i]).toBeCloseTo(level, 3));
});
