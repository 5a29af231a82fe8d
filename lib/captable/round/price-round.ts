import { mapAnswer, type Answer } from "#lib/answer.ts";
import { solveRound } from "#lib/captable/round/solve-round.ts";
import type { RoundTerms } from "#lib/captable/round/terms.ts";

/** Fractions of everything after the round; they add up to 1. */
export type RoundOwnership = { common: number; safes: number[]; newMoney: number; pool: number };
export type PricedRound = { price: number; safePrices: number[]; safeShares: number[]; newShares: number; poolIncrease: number; total: number; ownership: RoundOwnership };

/** A priced round: price, SAFE conversion, new shares, pool; or why no price satisfies its terms. Shares are not rounded. */
export function priceRound(terms: RoundTerms): Answer<PricedRound> {
  return mapAnswer(solveRound(terms), ({ price, safeValue, base }) => {
    const { shares, safes, newMoney, pool } = terms;
    const existing = shares.common + shares.poolGranted + shares.poolUnallocated;
    const grown = "increase" in pool ? pool.increase : base / price - existing;
    // What rounding adds is no increase.
    const poolIncrease = grown > 1e-12 * existing ? grown : 0;
    const capitalisation = { post: existing + safeValue / price, pre: existing + poolIncrease };
    const safePrices = safes.map(({ cap, discount, type }) => Math.min(price * (1 - discount), cap === null ? Infinity : cap / capitalisation[type]));
    const safeShares = safes.map(({ amount }, i) => amount / (safePrices[i] as number));
    const newShares = newMoney / price;
    const total = existing + poolIncrease + newShares + safeShares.reduce((sum, each) => sum + each, 0);
    const ownership = {
      common: shares.common / total,
      safes: safeShares.map((each) => each / total),
      newMoney: newShares / total,
      pool: (shares.poolGranted + shares.poolUnallocated + poolIncrease) / total,
    };
    return { price, safePrices, safeShares, newShares, poolIncrease, total, ownership };
  });
}
