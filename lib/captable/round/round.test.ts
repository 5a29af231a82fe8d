import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { roundCommand } from "#lib/captable/round/command.ts";
import { priceRound } from "#lib/captable/round/price-round.ts";
import type { RoundTerms, SafeTerms } from "#lib/captable/round/terms.ts";

const run = (input: unknown) => roundCommand.run(roundCommand.inputSchema.parse(input));
const faults = (input: unknown) => roundCommand.inputSchema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];
const cooley = { preMoney: 8e6, newMoney: 2e6, shares: { common: 1e6 }, safes: [{ amount: 1e6, discount: 0.3 }] };

describe("by hand", () => {
  test("one round has three prices by three methods", () => {
    const prices = ["pre-money", "percent-ownership", "dollars-invested"].map((method) => run({ ...cooley, method }).price.toFixed(2));
    expect(prices).toEqual(["8.00", "6.57", "7.57"]);
    expect(faults(cooley)).toEqual(["method"]);
  });
  test("a SAFE without cap or discount converts at the round's price", () => {
    expect(run({ preMoney: 9e6, newMoney: 1e6, method: "percent-ownership", shares: { common: 8e6 }, safes: [{ amount: 1e6 }] })).toMatchObject({ price: 1, safeShares: [1e6], total: 10e6 });
  });
  test("a pool above its target is left as it is", () => {
    const round = run({ preMoney: 10e6, newMoney: 0, method: "pre-money", shares: { common: 7e6, poolUnallocated: 3e6 }, pool: { targetPostMoney: 0.1, of: "unallocated" } });
    expect([round.poolIncrease, round.ownership.pool, round.price]).toEqual([0, 0.3, 1]);
  });
  test("an MFN holder chooses whose terms it takes, and is asked", () => {
    const safes = [{ amount: 1e6, cap: 5e6, type: "post" }, { amount: 1e6, mfn: true }];
    const round = { preMoney: 10e6, newMoney: 1e6, method: "percent-ownership", shares: { common: 1e6 } };
    expect(faults({ ...round, safes })).toEqual(["safes.1.takesTermsOf"]);
    const { safeShares } = run({ ...round, safes: [safes[0], { ...safes[1], takesTermsOf: 0 }] });
    expect(safeShares[0]).toBeCloseTo(safeShares[1] as number, 6);
    expect(run({ ...round, safes: [safes[0], { ...safes[1], takesTermsOf: null }] }).safePrices[1]).toBeGreaterThan(0);
  });
  test("dilution both ways", () => {
    expect(run({ preMoney: 8e6, newMoney: 2e6, method: "pre-money", shares: { common: 1e6 } }).dilution).toEqual({ before: 1, after: 0.8, points: expect.closeTo(0.2, 12), percent: expect.closeTo(0.2, 12) });
  });
});

test("terms that leave no price are refused, and say why", () => {
  const refuse = (input: unknown): string => {
    try {
      run(input);
    } catch (error) {
      if (error instanceof AppError) return error.message;
      throw error;
    }
    return expect.fail("was priced");
  };
  expect(refuse({ ...cooley, preMoney: 1.4e6, method: "percent-ownership" })).toContain("SAFEs take shares worth at least 1428571");
  expect(refuse({ preMoney: 9e6, newMoney: 1e6, method: "percent-ownership", shares: { common: 1 }, safes: [{ amount: 5e6, cap: 4e6, type: "post" }] })).toContain("125%");
  expect(refuse({ preMoney: 1e6, newMoney: 9e6, method: "percent-ownership", shares: { common: 1 }, pool: { targetPostMoney: 0.5, of: "total" } })).toContain("more than the pre-money");
});

test("bad input is named in full", () => {
  expect(faults({ preMoney: 0, newMoney: -1, method: "yc", shares: { common: 0 }, safes: [{ amount: 1, cap: 2, discount: 1 }] })).toEqual(["preMoney", "newMoney", "method", "shares.common", "safes.0.discount", "safes.0.type"]);
  expect(faults({ ...cooley, newMoney: "1", safes: [7, { amount: 1, mfn: true }, { amount: "1", takesTermsOf: 9 }], pool: { increase: 1, targetPostMoney: 2 } })).toEqual([
    "newMoney", "method", "safes.0", "safes.2.amount", "pool.targetPostMoney", "safes.1.takesTermsOf", "safes.2.takesTermsOf", "safes.2.takesTermsOf", "pool", "pool.of",
  ]);
  expect(faults({ ...cooley, safes: "none", pool: 3 })).toEqual(["method", "safes", "pool"]);
  expect(faults({ ...cooley, method: "pre-money", safes: [{ amount: 1, cap: 2 }], pool: { increase: 1, targetPostMoney: 0.1 } })).toEqual(["safes.0.type", "pool", "pool.of"]);
});

const safe: fc.Arbitrary<SafeTerms> = fc.record({
  amount: fc.integer({ min: 1e4, max: 2e6 }), type: fc.constantFrom("post", "pre" as const), cap: fc.option(fc.integer({ min: 1e6, max: 3e7 })), discount: fc.constantFrom(0, 0.1, 0.2),
});
const terms: fc.Arbitrary<RoundTerms> = fc.record({
  preMoney: fc.integer({ min: 5e5, max: 5e7 }), newMoney: fc.integer({ min: 0, max: 2e7 }), method: fc.constantFrom("pre-money", "percent-ownership", "dollars-invested" as const),
  shares: fc.record({ common: fc.integer({ min: 1e5, max: 1e7 }), poolGranted: fc.integer({ min: 0, max: 1e6 }), poolUnallocated: fc.integer({ min: 0, max: 1e6 }) }),
  safes: fc.array(safe, { maxLength: 6 }),
  pool: fc.oneof(fc.integer({ min: 0, max: 1e6 }).map((increase) => ({ increase })), fc.record({ targetPostMoney: fc.constantFrom(0, 0.05, 0.1, 0.2), of: fc.constantFrom("total", "unallocated" as const) })),
});

test("every round satisfies the equations it is defined by, and ownership adds up to 1", () => {
  let priced = 0;
  fc.assert(fc.property(terms, (round) => {
    const answer = priceRound(round);
    if (!answer.known) return;
    priced += 1;
    const { price, safeShares, safePrices, poolIncrease, newShares, total, ownership } = answer.value;
    const { common, poolGranted, poolUnallocated } = round.shares;
    const existing = common + poolGranted + poolUnallocated;
    const all = safeShares.reduce((sum, shares) => sum + shares, 0);
    const near = (got: number, wanted: number) => expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
    near(ownership.common + ownership.newMoney + ownership.pool + ownership.safes.reduce((sum, part) => sum + part, 0), 1);
    near(total, existing + poolIncrease + all + newShares);
    for (const [i, { amount, cap, discount, type }] of round.safes.entries()) {
      near(safePrices[i] as number, Math.min(price * (1 - discount), cap === null ? Infinity : cap / (existing + (type === "post" ? all : poolIncrease))));
      near((safeShares[i] as number) * (safePrices[i] as number), amount);
    }
    const amounts = round.safes.reduce((sum, { amount }) => sum + amount, 0);
    const numerator = round.preMoney - (round.method === "pre-money" ? 0 : price * all) + (round.method === "dollars-invested" ? amounts : 0);
    near(price * (existing + poolIncrease), numerator);
    if ("of" in round.pool) {
      const counted = poolUnallocated + (round.pool.of === "total" ? poolGranted : 0) + poolIncrease;
      if (poolIncrease > 0) near(counted / total, round.pool.targetPostMoney);
      else expect(counted / total).toBeGreaterThanOrEqual(round.pool.targetPostMoney - 1e-9);
    }
  }), { numRuns: 1500, seed: 20130601 });
  expect(priced).toBeGreaterThan(900);
});
