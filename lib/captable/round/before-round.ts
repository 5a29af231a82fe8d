import type { CapTable, CapTableRow } from "../cap-table.ts";
import type { RoundTerms, SafeTerms } from "./terms.ts";

/** A cap table as a priced round starts from it; `waiting` are the lines of `safes`, in their order. */
export type BeforeRound = { shares: RoundTerms["shares"]; safes: SafeTerms[]; waiting: CapTableRow[] };

/** Notes are left out: they need their own terms. */
export function beforeRound({ rows, fullyDiluted, poolGranted, poolUnallocated }: CapTable): BeforeRound {
  const waiting = rows.filter(({ kind, amount }) => kind === "safe" && amount !== null);
  return {
    waiting,
    shares: { common: fullyDiluted - poolGranted - poolUnallocated, poolGranted, poolUnallocated },
    safes: waiting.map(({ amount, cap, terms }) => ({ amount: amount ?? 0, type: terms.safe ?? "post", cap, discount: terms.discount ?? 0 })),
  };
}
