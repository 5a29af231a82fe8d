import { expect, test } from "vitest";
import { known, unknown } from "#lib/answer.ts";
import type { ExitHolding } from "#lib/captable/exit-holdings.ts";
import { distressedExit } from "#lib/portfolio/risk/distressed-exit.ts";

const common: ExitHolding = { name: "Common", shares: 8, preference: 0, participation: "non-participating", cap: null, rank: 1, strike: 0, ours: 0 };
const seed: ExitHolding = { ...common, name: "Seed", shares: 2, preference: 1000, ours: 0.25 };
const seriesA: ExitHolding = { ...seed, name: "A", preference: 3000, rank: 1, ours: 0.5 };
const juniorSeed = { ...seed, rank: 2 };

test("a distressed exit is paid out by rank, and ours is our part of each class", () => {
  // 3,500 pay A its 3,000 and Seed 500 of its 1,000: half of the one and a quarter of the other.
  expect(distressedExit([{ kind: "exit", amount: 3500 }], known([common, juniorSeed, seriesA]))).toEqual(known({ basis: "waterfall", exit: 3500, ours: 1625 }));
  // A fifth of the 4,000 that the preferred put in is 800, all of it A's.
  expect(distressedExit([{ kind: "exit-share", share: 0.2 }], known([common, juniorSeed, seriesA]))).toEqual(known({ basis: "waterfall", exit: 800, ours: 400 }));
});

test("a stated loss stands in where no exit can be paid out, and nothing is made up", () => {
  const both = [{ kind: "exit-share", share: 0.2 }, { kind: "loss", share: 0.9 }] as const;
  expect(distressedExit(both, null)).toEqual(known({ basis: "assumed", kept: expect.closeTo(0.1, 12) }));
  expect(distressedExit(both, unknown("Seed: state whether it participates."))).toMatchObject({ known: true, value: { basis: "assumed" } });
  expect(distressedExit([both[0]], null)).toMatchObject({ known: false, why: expect.stringContaining("no cap table") });
  expect(distressedExit([both[0]], known([{ ...seriesA, ours: 0 }]))).toMatchObject({ known: false, why: expect.stringContaining("held by the fund") });
  expect(distressedExit([both[0]], known([common, { ...common, ours: 1 }]))).toMatchObject({ known: false, why: expect.stringContaining("as an amount") });
  expect(distressedExit([], known([common])).known).toBe(false);
});
