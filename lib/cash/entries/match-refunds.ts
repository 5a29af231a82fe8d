import { daysBetween } from "#lib/date.ts";
import type { Signal } from "./signal.ts";
import { merchantKey } from "./wording.ts";

/** Within half a year a merchant's money coming back is taken for a refund even if it does not say so. */
const SILENT_DAYS = 180;

type Paid = { signal: Signal; left: number };

/**
 * For each arrival, the earlier payment to the same merchant that it takes back: one of the same amount, else the latest that was
 * at least as large. What was taken back already cannot be taken back again. `paid` and `arrived` rise by day.
 */
export function matchRefunds(ordered: readonly Signal[]): Map<string, Signal> {
  const paid = new Map<string, Paid[]>();
  const refunds = new Map<string, Signal>();
  for (const signal of ordered) {
    const key = `${merchantKey(signal.entry)}|${signal.entry.currency}`;
    if (key.startsWith("|")) continue;
    if (signal.entry.amountMinor < 0) {
      const list = paid.get(key) ?? [];
      list.push({ signal, left: -signal.entry.amountMinor });
      paid.set(key, list);
    } else if (mayBeRefund(signal)) {
      const hit = pick(paid.get(key) ?? [], signal);
      if (!hit) continue;
      hit.left -= signal.entry.amountMinor;
      refunds.set(signal.entry.id, hit.signal);
    }
  }
  return refunds;
}

const mayBeRefund = (signal: Signal): boolean => !signal.fixed && (signal.refund || (!signal.money && !signal.processor && signal.account.kind !== "processor"));

function pick(list: readonly Paid[], refund: Signal): Paid | null {
  const amount = refund.entry.amountMinor;
  let latest: Paid | null = null;
  for (let i = list.length - 1; i >= 0; i--) {
    const one = list[i] as Paid;
    if (!refund.refund && daysBetween(one.signal.entry.day, refund.entry.day) > SILENT_DAYS) break;
    if (one.left === amount) return one;
    if (one.left > amount) latest ??= one;
  }
  return latest;
}
