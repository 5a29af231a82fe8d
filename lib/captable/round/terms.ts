export const ROUND_METHODS = ["pre-money", "percent-ownership", "dollars-invested"] as const;
export type RoundMethod = (typeof ROUND_METHODS)[number];

/** `cap` null: none; `discount` 0: none. A post-money cap counts the pool and every SAFE, a pre-money cap the pool and its increase. */
export type SafeTerms = { amount: number; type: "post" | "pre"; cap: number | null; discount: number };

export type PoolTerms = { increase: number } | { targetPostMoney: number; of: "total" | "unallocated" };

/** A priced round in major units and shares, fractions of both allowed. */
export type RoundTerms = {
  preMoney: number;
  newMoney: number;
  method: RoundMethod;
  shares: { common: number; poolGranted: number; poolUnallocated: number };
  safes: readonly SafeTerms[];
  pool: PoolTerms;
};
