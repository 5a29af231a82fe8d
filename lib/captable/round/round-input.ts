import { z } from "zod";
import { besideOtherFaults, positiveInput } from "#lib/cash/input.ts";
import { discountInput, moneyAbove0, sharesInput } from "#lib/captable/input.ts";
import { poolFaults, safeFaults } from "#lib/captable/round/cross-faults.ts";
import { ROUND_METHODS, type RoundTerms, type SafeTerms } from "#lib/captable/round/terms.ts";

const safe = z.object({
  amount: moneyAbove0,
  type: z.enum(["post", "pre"], "must be post or pre").nullish(),
  cap: moneyAbove0.nullish(),
  discount: discountInput.nullish(),
  mfn: z.boolean("must be true or false").nullish(),
  takesTermsOf: z.number("must be the number of a SAFE in the list, counted from 0").int("must be a whole number").min(0, "must not be negative").nullable().optional(),
});
const pool = z.object({
  increase: sharesInput.nullish(),
  targetPostMoney: z.number("must be a number").min(0, "must not be negative").lt(1, "must be below 1 (0.1 is 10%)").nullish(),
  of: z.enum(["total", "unallocated"], "must be total or unallocated").nullish(),
});

/** Input of `round`: major units and shares. An MFN SAFE names the SAFE whose terms its holder takes, or null to keep its own. */
export const roundInputSchema = z
  .object({
    preMoney: moneyAbove0,
    newMoney: positiveInput,
    method: z.enum(ROUND_METHODS, `must be one of ${ROUND_METHODS.join(", ")}: the price depends on it`),
    shares: z.object({ common: sharesInput.gt(0, "must be above 0"), poolGranted: sharesInput.nullish(), poolUnallocated: sharesInput.nullish() }, "must be an object with the shares that exist"),
    safes: z.array(safe, "must be a list").max(60, "has more than 60 SAFEs").nullish(),
    pool: pool.nullish(),
  })
  .superRefine((input, context) => {
    for (const { path, message } of [...safeFaults(input.safes), ...poolFaults(input.pool)]) context.addIssue({ code: "custom", path, message });
  }, besideOtherFaults);
export type RoundInput = z.output<typeof roundInputSchema>;

/** The terms that the round is solved for, an MFN holder's choice put in. */
export function termsOf({ preMoney, newMoney, method, shares, safes, pool: given }: RoundInput): RoundTerms {
  const list = safes ?? [];
  const own = ({ amount, type, cap, discount }: z.output<typeof safe>): SafeTerms => ({ amount, type: type ?? "post", cap: cap ?? null, discount: discount ?? 0 });
  return {
    preMoney, newMoney, method,
    shares: { common: shares.common, poolGranted: shares.poolGranted ?? 0, poolUnallocated: shares.poolUnallocated ?? 0 },
    safes: list.map((each) => {
      const chosen = typeof each.takesTermsOf === "number" ? list[each.takesTermsOf] : undefined;
      return chosen ? { ...own(chosen), amount: each.amount } : own(each);
    }),
    pool: typeof given?.targetPostMoney === "number" && given.of ? { targetPostMoney: given.targetPostMoney, of: given.of } : { increase: given?.increase ?? 0 },
  };
}
