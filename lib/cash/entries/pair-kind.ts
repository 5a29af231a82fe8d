import type { AccountKind } from "./entry.ts";
import type { Signal } from "./signal.ts";

export type PairRole = "transfer" | "card-payment" | "payout";
/** How sure a side is that it only moves own money: its wording says so, it says nothing, or it says something else. */
export type Strength = "strong" | "neutral" | "against";

const OWN: readonly string[] = ["transfer", "card-payment", "payout"];

/** What role the two sides would play, by the kinds of their accounts; null where such a pair makes no sense. */
export function pairRole(out: Signal, into: Signal): PairRole | null {
  if (out.account.id === into.account.id) return null;
  if (into.account.kind === "card") return out.account.kind === "card" ? null : "card-payment";
  if (out.account.kind === "processor" && into.account.kind !== "processor") return "payout";
  return "transfer";
}

export function strengthOf(signal: Signal, role: PairRole, other: AccountKind): Strength {
  if (signal.fixed) return OWN.includes(signal.fixed.role) ? "strong" : "against";
  if (signal.reserve) return "against";
  if (signal.account.kind === "processor") return processorStrength(signal, role);
  if (signal.account.kind === "card") return cardStrength(signal, role);
  if (role === "card-payment") return signal.card ? "strong" : businessStrength(signal);
  if (role === "payout") return signal.processor ? "strong" : businessStrength(signal);
  if (signal.transfer) return "strong";
  if (signal.processor) return other === "processor" ? "strong" : "against";
  if (signal.card) return "against";
  const business = businessStrength(signal);
  return business === "neutral" && signal.transferHint ? "strong" : business;
}

const businessStrength = (signal: Signal): Strength => (signal.business || signal.vendor || signal.money || signal.refund ? "against" : "neutral");

function processorStrength(signal: Signal, role: PairRole): Strength {
  if (signal.payout || signal.transfer) return "strong";
  return role === "payout" && !signal.refund && !signal.business && !signal.vendor ? "neutral" : "against";
}

function cardStrength(signal: Signal, role: PairRole): Strength {
  if (role === "card-payment" && signal.entry.amountMinor > 0) return signal.card || signal.cardSide ? "strong" : signal.refund ? "against" : "neutral";
  return signal.transfer ? "strong" : "against";
}

/** Most days that the arriving side may be later than the leaving one. */
export const LATEST: Record<PairRole, number> = { transfer: 5, "card-payment": 5, payout: 7 };
/** Value dates let money arrive on paper before it left. */
export const EARLIEST = -3;
/** With no wording on either side only near days count. */
export const BY_AMOUNT_ALONE = { earliest: -1, latest: 3 };
