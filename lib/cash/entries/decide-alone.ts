import type { Category, Classified, EntryFlag, Role } from "./entry.ts";
import type { Signal } from "./signal.ts";
import type { Surroundings } from "./surroundings.ts";

const NONE: readonly EntryFlag[] = [];
type Verdict = { role: Role; category: Category | null; ruleId?: string | null; matchedId?: string | null; why: string; flags?: readonly EntryFlag[] };

/** An entry that no other own account answers to: by a person's word, then wording, then what it takes back, then its sign. */
export function decideAlone(signal: Signal, around: Surroundings, refunded: Signal | null): Classified {
  const verdict = byPerson(signal) ?? ownMoney(signal, around) ?? byMoneyRule(signal) ?? byRefund(signal, refunded) ?? byVendor(signal) ?? bySign(signal);
  const { role, category, why, ruleId = null, matchedId = null, flags = NONE } = verdict;
  return { entryId: signal.entry.id, role, category, matchedId, ruleId, why, flags };
}

const arrives = (signal: Signal) => signal.entry.amountMinor > 0;
const CATEGORISED: readonly Role[] = ["operating", "refund", "payout"];

function byPerson({ fixed, vendor, entry }: Signal): Verdict | null {
  if (!fixed) return null;
  const fallback: Category = fixed.role === "payout" || (fixed.role === "operating" && entry.amountMinor > 0) ? "revenue" : (vendor?.category ?? "other");
  return {
    role: fixed.role, category: CATEGORISED.includes(fixed.role) ? (fixed.category ?? fallback) : null, ruleId: fixed.ruleId,
    why: fixed.ruleId ? "A rule that you taught decides." : "You set it.",
  };
}

function ownMoney(signal: Signal, around: Surroundings): Verdict | null {
  if (signal.account.kind === "processor") return processorSide(signal);
  if (signal.account.kind === "card") return cardSide(signal);
  if (signal.card && !arrives(signal)) return cardBill(signal, around);
  if (signal.processor && arrives(signal) && !signal.money && !signal.refund) return payoutAtBank(signal, signal.processor, around);
  if (signal.transfer && !signal.money) return elsewhere();
  return null;
}

const elsewhere = (): Verdict => ({
  role: "transfer", category: null, ruleId: "transfer", flags: ["transfer-elsewhere"],
  why: "It is worded as a transfer between own accounts, to or from an account that is not here. It counts neither as revenue nor as an expense.",
});

function processorSide(signal: Signal): Verdict | null {
  if (signal.reserve) return { role: "transfer", category: null, flags: ["held-by-processor"], why: "The processor holds it back or lets it go again." };
  if (signal.payout && !arrives(signal)) return { role: "payout", category: null, flags: ["payout-unmatched"], why: "A payout that is not at a bank here: on its way at the cut-off, or to an account that is not here." };
  if (signal.transfer) return elsewhere();
  if (signal.refund) return { role: "refund", category: "revenue", why: arrives(signal) ? "A refund or dispute taken back." : "A refund to a customer reduces revenue." };
  if (arrives(signal)) return { role: "operating", category: "revenue", why: "A charge: revenue before fees." };
  if (!signal.fee && (signal.vendor || signal.entry.counterparty)) return null;
  return { role: "operating", category: "revenue", why: "A fee or adjustment of the processor reduces revenue." };
}

function cardSide(signal: Signal): Verdict | null {
  if (!arrives(signal) || signal.refund || !(signal.card || signal.cardSide)) return null;
  return { role: "card-payment", category: null, ruleId: "card-payment", flags: ["card-payment-unmatched"], why: "A payment to the card from an account that is not here, or on a day that is not." };
}

function cardBill(signal: Signal, around: Surroundings): Verdict {
  if (around.cardPending(signal.entry.day)) {
    return { role: "card-payment", category: null, ruleId: "card-payment", flags: ["card-payment-unmatched"], why: "It pays a card whose purchases are here; the card's own row has not come in yet." };
  }
  return {
    role: "operating", category: "other", ruleId: "card-payment", flags: ["card-payment-elsewhere"],
    why: "It pays a card whose statement is not here, so the payment stands for what was bought. Import the card to see it by category.",
  };
}

function payoutAtBank(signal: Signal, name: string, around: Surroundings): Verdict {
  if (around.processorCovers(name, signal.entry.day)) {
    return { role: "payout", category: null, flags: ["payout-unmatched"], why: `A payout of ${name}, whose charges are counted from its own statement; no payout of this amount stands there.` };
  }
  return { role: "payout", category: "revenue", flags: ["payout-net"], why: `A payout of ${name} without its own statement: counted as revenue after fees, on the day it arrived.` };
}

function byMoneyRule({ money }: Signal): Verdict | null {
  return money && { role: money.role, category: money.category, ruleId: money.id, why: money.why, flags: money.flag ? [money.flag] : [] };
}

const spentOn = (of: Signal): Category => of.fixed?.category ?? of.vendor?.category ?? "other";

function byRefund(signal: Signal, refunded: Signal | null): Verdict | null {
  if (!arrives(signal)) return signal.refund && !signal.vendor && signal.account.kind !== "card" ? { role: "refund", category: "revenue", flags: ["refund-unmatched"], why: "A refund to a customer reduces revenue." } : null;
  if (refunded) return { role: "refund", category: spentOn(refunded), matchedId: refunded.entry.id, why: `It takes back part or all of what was paid on ${refunded.entry.day}.` };
  if (signal.refund || signal.account.kind === "card") {
    return { role: "refund", category: spentOn(signal), flags: ["refund-unmatched"], why: "Money back that no payment here answers to: it reduces expenses." };
  }
  return null;
}

function byVendor(signal: Signal): Verdict | null {
  if (arrives(signal) || !signal.vendor) return null;
  return { role: "operating", category: signal.vendor.category, ruleId: signal.vendor.id, why: signal.vendor.why };
}

const bySign = (signal: Signal): Verdict =>
  arrives(signal)
    ? { role: "operating", category: "revenue", flags: ["by-sign"], why: "Money in that nothing else explains is taken as revenue." }
    : { role: "operating", category: "other", flags: ["by-sign"], why: "Money out that no rule names is an other expense." };
