import { type Answer, known, unknown } from "#lib/answer.ts";
import type { PoolTerms, RoundTerms, SafeTerms } from "#lib/captable/round/terms.ts";

/** Price a share, value of all SAFE shares at it, value of the shares before SAFEs and new money (common, pool, increase). */
type Solution = { price: number; safeValue: number; base: number };

// Terms that are equal to the last digit belong to either side.
const SLACK = 1e-12;
const atLeast = (a: number, b: number) => a >= b - SLACK * Math.max(Math.abs(a), Math.abs(b));

/** Value of the base at which this SAFE's cap begins to bind: below it the discount gives the lower price. */
const threshold = ({ cap, discount }: SafeTerms): number => (cap === null ? Infinity : cap / (1 - discount));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const capped = (safes: readonly SafeTerms[]): number => sum(safes.map(({ amount, cap }) => amount / (cap as number)));
const discounted = (safes: readonly SafeTerms[]): number => sum(safes.map(({ amount, discount }) => amount / (1 - discount)));

/**
 * In values at the round's price p, with V the SAFEs' value, E the shares before the increase, B the base:
 * V = sum of max(amount / (1 - discount), amount / cap x (E p + V for post-money SAFEs, B for pre-money ones)),
 * B = E p + the increase's value, and B (pre-money), B + V (percent-ownership) or B + V - amounts (dollars-invested) = pre-money.
 * Every right side only rises with p and V, so there is one price at most. Which SAFEs convert at their cap is decided by their
 * order of cap / (1 - discount); each split is linear in p and V, and the split that agrees with its own answer is the round.
 */
export function solveRound({ preMoney, newMoney, method, shares, safes, pool }: RoundTerms): Answer<Solution> {
  const existing = shares.common + shares.poolGranted + shares.poolUnallocated;
  const byThreshold = (type: "post" | "pre") => safes.filter((safe) => safe.type === type).sort((a, b) => threshold(a) - threshold(b));
  const [post, pre] = [byThreshold("post"), byThreshold("pre")];
  const withSafes = method === "pre-money" ? 0 : 1;
  const money = preMoney + (method === "dollars-invested" ? sum(safes.map(({ amount }) => amount)) : 0);
  for (const { perPrice, perSafe, fixed, holds } of bases(shares, existing, pool, newMoney)) {
    for (const [atCap, atDiscount] of splits(post)) {
      for (const [preAtCap, preAtDiscount] of splits(pre)) {
        const [alpha, beta] = [capped(atCap), capped(preAtCap)];
        const left = 1 - alpha - beta * perSafe;
        if (left <= SLACK) continue;
        const atZero = (discounted(atDiscount) + discounted(preAtDiscount) + beta * fixed) / left;
        const perPriceV = (alpha * existing + beta * perPrice) / left;
        const price = (money - fixed - (perSafe + withSafes) * atZero) / (perPrice + (perSafe + withSafes) * perPriceV);
        if (!(price > 0) || !Number.isFinite(price)) continue;
        const safeValue = atZero + perPriceV * price;
        const base = perPrice * price + perSafe * safeValue + fixed;
        const capitalisation = existing * price + safeValue;
        const agrees =
          atCap.every((safe) => atLeast(capitalisation, threshold(safe))) && atDiscount.every((safe) => atLeast(threshold(safe), capitalisation)) &&
          preAtCap.every((safe) => atLeast(base, threshold(safe))) && preAtDiscount.every((safe) => atLeast(threshold(safe), base));
        if (agrees && holds({ price, safeValue, base })) return known({ price, safeValue, base });
      }
    }
  }
  return unknown(whyNot(safes, money, withSafes === 1));
}

const splits = (safes: readonly SafeTerms[]): [SafeTerms[], SafeTerms[]][] =>
  Array.from({ length: safes.filter(({ cap }) => cap !== null).length + 1 }, (_, i) => [safes.slice(0, i), safes.slice(i)]);

type Base = { perPrice: number; perSafe: number; fixed: number; holds: (solution: Solution) => boolean };

/** The base as a x p + b x V + c: with a stated increase, or so that the pool is its target of everything after the round; a pool above its target stays. */
function bases(shares: RoundTerms["shares"], existing: number, pool: PoolTerms, newMoney: number): Base[] {
  if ("increase" in pool) return [{ perPrice: existing + pool.increase, perSafe: 0, fixed: 0, holds: () => true }];
  const counted = shares.poolUnallocated + (pool.of === "total" ? shares.poolGranted : 0);
  const rest = 1 - pool.targetPostMoney;
  const target = pool.targetPostMoney / rest;
  return [
    { perPrice: (existing - counted) / rest, perSafe: target, fixed: target * newMoney, holds: ({ base, price }) => atLeast(base, existing * price) },
    { perPrice: existing, perSafe: 0, fixed: 0, holds: ({ base, price, safeValue }) => atLeast(counted * price, pool.targetPostMoney * (base + safeValue + newMoney)) },
  ];
}
function whyNot(safes: readonly SafeTerms[], money: number, withSafes: boolean): string {
  const least = discounted(safes);
  if (withSafes && least >= money) return `At any price the SAFEs take shares worth at least ${Math.round(least)}, which leaves nothing of the ${Math.round(money)} for the shares that exist.`;
  const post = capped(safes.filter(({ type, cap }) => type === "post" && cap !== null));
  if (post >= 1) return `At their caps the post-money SAFEs would own ${Math.round(post * 100)}% of the company before the round.`;
  return "SAFEs and option pool together take more than the pre-money valuation: no price above 0 satisfies these terms.";
}
