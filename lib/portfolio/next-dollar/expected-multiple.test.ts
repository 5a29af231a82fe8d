import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExitHolding } from "#lib/captable/exit-holdings.ts";
import { expectedMultiple, type OutcomeScenario } from "#lib/portfolio/next-dollar/expected-multiple.ts";

const common: ExitHolding = { name: "Common", shares: 8e6, preference: 0, participation: "non-participating", cap: null, rank: 1, strike: 0, ours: 0 };
const table = { shares: { common: 8e6, poolGranted: 0, poolUnallocated: 0 }, converting: [], holdings: [common] };
const scenario: OutcomeScenario = { outcomes: [{ label: "Wound up", probability: 0.5, exit: 1e6 }, { label: "Sold", probability: 0.5, exit: 50e6 }], preMoney: 8e6, amount: 2e6, laterDilution: null };

test("the dollar is preferred in the round: half back at 1M, a fifth of 50M when it converts", () => {
  expect(expectedMultiple(scenario, table)).toMatchObject({ known: true, value: { multiple: 0.5 * 0.5 + 0.5 * 5, lossChance: 0.5, basis: "waterfall", byOutcome: [{ multiple: 0.5 }, { multiple: 5 }], owned: { bought: 0.2, left: 0.2 } } });
});

test("later rounds take their share, and a SAFE converts in the round", () => {
  expect(expectedMultiple({ ...scenario, laterDilution: 0.2 }, table)).toMatchObject({ value: { byOutcome: [{ multiple: 0.5 }, { multiple: expect.closeTo(4, 6) }], owned: { bought: 0.2, left: expect.closeTo(0.16, 12) } } });
  // A SAFE of 1M at half the price owns 2M of the 8M of pre-money; the new money still owns a fifth.
  expect(expectedMultiple(scenario, { ...table, converting: [{ amount: 1e6, type: "post", cap: null, discount: 0.5 }] })).toMatchObject({ value: { byOutcome: [{ multiple: 0.5 }, { multiple: expect.closeTo(5, 6) }] } });
});

test("without a cap table all count as common, and without a round there is no answer", () => {
  expect(expectedMultiple(scenario, null)).toMatchObject({ value: { multiple: expect.closeTo(0.5 * 0.1 + 0.5 * 5, 12), basis: "pro-rata" } });
  expect(expectedMultiple({ ...scenario, preMoney: null }, table).known).toBe(false);
});

test("more at an exit never brings back less", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 1e8 }), (a, b) => {
    const at = (exit: number) => {
      const answer = expectedMultiple({ ...scenario, outcomes: [{ label: "One", probability: 1, exit }] }, table);
      return answer.known ? answer.value.multiple : NaN;
    };
    expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)) - 1e-8);
  }));
});
