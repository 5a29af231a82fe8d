import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { dilutionOf } from "#lib/captable/dilution.ts";
import { priceRound } from "#lib/captable/round/price-round.ts";
import { type RoundInput, roundInputSchema, termsOf } from "#lib/captable/round/round-input.ts";

const list = z.array(z.number()).max(60);
/** Output of `round`, unrounded; `dilution` is that of the common shares, in points and in percent of what they owned. */
export const roundOutputSchema = z.object({
  price: z.number(),
  safePrices: list,
  safeShares: list,
  newShares: z.number(),
  poolIncrease: z.number(),
  total: z.number(),
  ownership: z.object({ common: z.number(), safes: list, newMoney: z.number(), pool: z.number() }),
  dilution: z.object({ before: z.number(), after: z.number(), points: z.number(), percent: z.number().nullable() }),
});
export type RoundOutput = z.output<typeof roundOutputSchema>;

export function runRound(input: RoundInput): RoundOutput {
  const terms = termsOf(input);
  const round = priceRound(terms);
  if (!round.known) throw invalid([{ path: "preMoney", message: round.why }]);
  const { common, poolGranted, poolUnallocated } = terms.shares;
  return { ...round.value, dilution: dilutionOf(common / (common + poolGranted + poolUnallocated), round.value.ownership.common) };
}

export const roundCommand = { inputSchema: roundInputSchema, outputSchema: roundOutputSchema, run: runRound };
