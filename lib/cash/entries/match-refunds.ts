import { addDays, type Day } from "#lib/date.ts";
import type { Signal } from "./signal.ts";
import { merchantKey } from "./wording.ts";

/** Within half a year a merchant's money coming back is taken for a refund even if it does not say so. */
const SILENT_DAYS = 180;
/** How many open payments to one merchant are looked through for one that was larger. */
const LOOKED_THROUGH = 50;

type Paid = { signal: Signal; left: number };
type Merchant = { payments: number; arrivals: number; open: Paid[]; byAmount: Map<number, Paid[]> };

/**
 * For each arrival, the earlier payment to the same merchant that it takes back: one of the same amount, else the latest that was
 * larger. What was taken back already cannot be taken back again. Someone who pays more often than they are paid is a customer:
 * their money is a refund only if it says so, or is exactly what was paid. `ordered` rises by day.
 */
export function matchRefunds(ordered: readonly Signal[]): Map<string, Signal> {
  const known = new Map<string, Merchant>();
  const merchants = ordered.map((signal): Merchant | null => {
    const name = merchantKey(signal.entry);
    if (name === "") return null;
    const key = `${name}|${signal.entry.currency}`;
    let merchant = known.get(key);
    if (!merchant) known.set(key, (merchant = { payments: 0, arrivals: 0, open: [], byAmount: new Map() }));
    if (signal.entry.amountMinor < 0) merchant.payments++;
    else if (!signal.refund) merchant.arrivals++;
    return merchant;
  });
  const since = silentSince();
  const refunds = new Map<string, Signal>();
  ordered.forEach((signal, index) => {
    const merchant = merchants[index];
    if (!merchant) return;
    if (signal.entry.amountMinor < 0) return pay(merchant, { signal, left: -signal.entry.amountMinor });
    if (!mayBeRefund(signal)) return;
    const customer = merchant.arrivals > 3 * merchant.payments && !signal.refund;
    const hit = customer ? null : pick(merchant, signal, signal.refund ? null : since(signal.entry.day), signal.refund || merchant.arrivals <= merchant.payments);
    if (!hit) return;
    hit.left -= signal.entry.amountMinor;
    refunds.set(signal.entry.id, hit.signal);
  });
  return refunds;
}

const mayBeRefund = (signal: Signal): boolean => !signal.fixed && (signal.refund || (!signal.money && !signal.processor && signal.account.kind !== "processor"));

function pay(merchant: Merchant, paid: Paid): void {
  merchant.open.push(paid);
  const same = merchant.byAmount.get(paid.left);
  if (same) same.push(paid);
  else merchant.byAmount.set(paid.left, [paid]);
}

function pick(merchant: Merchant, { entry: { amountMinor: amount } }: Signal, since: Day | null, largerToo: boolean): Paid | null {
  const counts = (paid: Paid) => since === null || paid.signal.entry.day >= since;
  const same = merchant.byAmount.get(amount) ?? [];
  while (same.length > 0 && (same.at(-1) as Paid).left !== amount) same.pop();
  const exact = same.at(-1);
  if (exact && counts(exact)) return exact;
  if (!largerToo) return null;
  return merchant.open.slice(-LOOKED_THROUGH).findLast((paid) => paid.left >= amount && counts(paid)) ?? null;
}

function silentSince(): (day: Day) => Day {
  let last: { day: Day; since: Day } | null = null;
  return (day) => {
    if (last?.day !== day) last = { day, since: addDays(day, -SILENT_DAYS) };
    return last.since;
  };
}
