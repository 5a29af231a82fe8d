/** What a holder may buy of a round to own after it what was owned before: shares = ownership x all new shares, at the round's price. */
export type ProRata = { shares: number; amount: number };

export const proRataOf = (owned: number, outstanding: number, newShares: number, price: number): ProRata => {
  const shares = (owned / outstanding) * newShares;
  return { shares, amount: shares * price };
};
