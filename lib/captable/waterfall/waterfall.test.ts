import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribute } from "#lib/captable/waterfall/distribute.ts";
import { claimAt, type Holding } from "#lib/captable/waterfall/holding.ts";
import { shareOut } from "#lib/captable/waterfall/share-out.ts";
import { waterfallCommand, type WaterfallInput } from "#lib/captable/waterfall/command.ts";

const RUNS = { numRuns: 600, seed: 20010911 };
const pay = (input: Omit<WaterfallInput, "classes"> & { classes: Partial<WaterfallInput["classes"][number]>[] }) => waterfallCommand.run(waterfallCommand.inputSchema.parse(input));
const faults = (input: unknown) => waterfallCommand.inputSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
const common = { name: "common", shares: 8_000_000 };

describe("by hand", () => {
  test("a capped holder converts when its shares are worth more than its cap", () => {
    const answer = pay({ exit: 200e6, classes: [{ name: "common", shares: 80 }, { name: "A", shares: 20, invested: 10e6, participation: "capped", cap: 3 }] });
    expect([answer.payouts, answer.converted]).toEqual([{ common: 160e6, A: 40e6 }, ["A"]]);
  });
  test("on a tie a class keeps its preference", () => {
    expect(pay({ exit: 25e6, classes: [common, { name: "A", shares: 2_000_000, invested: 5e6 }] })).toMatchObject({ payouts: { A: 5e6, common: 20e6 }, converted: [] });
  });
  test("options are exercised only above their strike, and what they pay in is shared", () => {
    const classes = [{ name: "common", shares: 90 }, { name: "options", shares: 10, strike: 2 }];
    expect(pay({ exit: 180, classes })).toMatchObject({ payouts: { common: 180, options: 0 }, exercised: [] });
    // (280 + 10 x 2) / 100 = 3 a share; the options net 1 each.
    expect(pay({ exit: 280, classes })).toMatchObject({ payouts: { common: 270, options: 10 }, exercised: ["options"], valuePerShare: 3 });
  });
  test("debt first, then rank 1, then pari passu in proportion", () => {
    const classes = [common, { name: "A", shares: 1, invested: 6e6, rank: 2 }, { name: "B", shares: 1, invested: 3e6, rank: 2 }, { name: "C", shares: 1, invested: 2e6, rank: 1 }];
    expect(pay({ exit: 9e6, debt: 4e6, classes })).toMatchObject({ payouts: { common: 0, A: 2e6, B: 1e6, C: 2e6 }, debtPaid: 4e6 });
    expect(pay({ exit: 3e6, debt: 4e6, classes })).toMatchObject({ payouts: { common: 0, A: 0, B: 0, C: 0 }, debtPaid: 3e6 });
    expect(pay({ exit: 0, classes }).payouts).toEqual({ common: 0, A: 0, B: 0, C: 0 });
  });
  test("a cent that cannot be split goes to the one that lost most by rounding down", () => {
    expect(pay({ exit: 0.05, classes: [{ name: "x", shares: 2 }, { name: "y", shares: 1 }] }).payouts).toEqual({ x: 0.03, y: 0.02 });
    expect(pay({ exit: 1, classes: [{ name: "x", shares: 1 }, { name: "y", shares: 1 }, { name: "z", shares: 1 }] }).payouts).toEqual({ x: 0.34, y: 0.33, z: 0.33 });
  });
  test("where no class may take the rest it is said, not given away", () => {
    expect(pay({ exit: 10, classes: [{ name: "A", shares: 0, invested: 4 }, { name: "pool", shares: 5, issued: false }] })).toMatchObject({ payouts: { A: 4, pool: 0 }, undistributed: 6 });
  });
  test("the share-out bends where it says", () => {
    const { breakpoints } = pay({ exit: 1, debt: 1e6, classes: [common, { name: "A", shares: 2_000_000, invested: 5e6 }, { name: "options", shares: 1_000_000, strike: 1 }] });
    expect(breakpoints).toEqual([
      { exit: 1e6, what: "debt-paid", names: [] },
      { exit: 6e6, what: "rank-paid", names: ["A"] },
      { exit: 14e6, what: "option-exercises", names: ["options"] },
      { exit: 27.5e6, what: "converts", names: ["A"] },
    ]);
  });
});

test("bad input is named in full", () => {
  expect(faults({ exit: -1, classes: [{ name: "A", shares: -2, invested: "x", participation: "preferred" }] })).toHaveLength(4);
  expect(faults({ exit: 1, classes: [{ name: "A", shares: 1, invested: 1, multiple: 2, participation: "capped", cap: 1.5 }, { name: "A", shares: 1 }] })).toEqual([
    "classes.0.cap: is 1.5 times what was invested, under the preference of 2 times", "classes.1.name: A is there twice",
  ]);
  expect(faults({ exit: 1, classes: [{ name: "A", shares: 1, participation: "capped" }, { name: "B", shares: 1, cap: 2 }] })).toHaveLength(2);
  expect(faults({ exit: 1, classes: [] })).toHaveLength(1);
  const all = faults({ exit: "1", classes: [{ name: "A", shares: -1, participation: "capped" }, null, { name: "A", shares: 1, strike: 1, invested: 1 }] });
  expect(all.map((fault) => fault.slice(0, fault.indexOf(":")))).toEqual(["exit", "classes.0.shares", "classes.0.cap", "classes.1", "classes.2.strike", "classes.2.name"]);
});

const preferred = fc.record({
  shares: fc.integer({ min: 0, max: 1e6 }), preference: fc.integer({ min: 0, max: 5e6 }), participation: fc.constantFrom("non-participating", "participating", "capped" as const),
  over: fc.integer({ min: 0, max: 5e6 }), rank: fc.integer({ min: 1, max: 3 }),
});
const holdings: fc.Arbitrary<Holding[]> = fc
  .record({ common: fc.integer({ min: 1, max: 1e6 }), preferred: fc.array(preferred, { maxLength: 6 }), options: fc.array(fc.record({ shares: fc.integer({ min: 1, max: 1e5 }), strike: fc.integer({ min: 1, max: 50 }) }), { maxLength: 3 }) })
  .map(({ common: shares, preferred: list, options }) => [
    { name: "common", shares, preference: 0, participation: "non-participating" as const, cap: null, rank: 1, strike: 0 },
    ...list.map(({ over, ...rest }, i): Holding => ({ ...rest, name: `p${i}`, cap: rest.participation === "capped" ? rest.preference + over : null, strike: 0 })),
    ...options.map((option, i): Holding => ({ ...option, name: `o${i}`, preference: 0, participation: "non-participating", cap: null, rank: 1 })),
  ]);
const exits = fc.integer({ min: 0, max: 4e9 }).map((cents) => cents / 100);
const total = (values: readonly number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) * 100);

test("payouts, debt and nothing else add up to the exit to the cent, none below 0", () => {
  fc.assert(fc.property(holdings, exits, exits, (list, exit, debt) => {
    const { payouts, debtPaid, undistributed } = distribute(exit, debt, list);
    expect(total([...payouts, debtPaid])).toBe(Math.round(exit * 100));
    expect(undistributed).toBe(0);
    expect(Math.min(...payouts)).toBeGreaterThanOrEqual(0);
  }), RUNS);
});

test("no payout falls as the exit rises, rounded by one cent at most; a dollar of debt never helps", () => {
  fc.assert(fc.property(holdings, exits, exits, exits, (list, a, b, debt) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const [less, more] = [shareOut(list, low).takes, shareOut(list, high).takes];
    for (const [i, take] of less.entries()) expect(more[i]).toBeGreaterThanOrEqual(take - 1e-9 * (1 + high));
    const [cents, moreCents, owing] = [distribute(low, 0, list), distribute(high, 0, list), distribute(low, debt, list)].map(({ payouts }) => payouts) as [number[], number[], number[]];
    for (const [i, paid] of cents.entries()) {
      expect((moreCents[i] as number) - paid).toBeGreaterThan(-0.0101);
      expect((owing[i] as number) - paid).toBeLessThan(0.0101);
    }
  }), RUNS);
});

test("no class gains by choosing otherwise while the others keep their choices", () => {
  fc.assert(fc.property(holdings, exits, (list, exit) => {
    const { value, takes } = shareOut(list, exit);
    if (value === 0) return;
    for (const [i, holding] of list.entries()) {
      // Forced to the other choice: preferences lost, or kept, and the rest shared anew by those who share at the found value.
      const converted = holding.shares * value > Math.max(holding.preference, holding.cap ?? 0);
      if (holding.preference === 0 || holding.participation === "participating" || holding.strike > 0) continue;
      const forced: Holding = converted ? { ...holding, shares: 0, participation: "non-participating", cap: null } : { ...holding, preference: 0, participation: "non-participating", cap: null };
      const fixed = list.map((other, j) => (j === i ? forced : other));
      expect(shareOut(fixed, exit).takes[i]).toBeLessThanOrEqual((takes[i] as number) + 1e-9 * (1 + exit));
    }
    expect(claimAt(list[0] as Holding, value)).toBeCloseTo(takes[0] as number, 6);
  }), RUNS);
});
