import { daysBetween } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { byDay, type Pair } from "./match-pairs.ts";
import { pairRole, strengthOf } from "./pair-kind.ts";
import type { Signal } from "./signal.ts";

/** What banks keep on an exchange: up to 3%. */
const SPREAD = 0.03;
const NEAR_DAYS = 3;

/** Pairs transfers between own accounts of two currencies: both sides worded so, near in days and in value by the rate of the day. */
export function matchExchanges(signals: readonly Signal[], rates: Rates | null): Pair[] {
  const sure = signals.filter((one) => one.entry.amountMinor !== 0 && strengthOf(one, one.account.kind === "processor" ? "payout" : "transfer", "bank") === "strong").sort(byDay);
  const arriving = sure.filter((one) => one.entry.amountMinor > 0);
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const out of sure) {
    if (out.entry.amountMinor > 0) continue;
    const best = arriving
      .filter((into) => !taken.has(into.entry.id) && into.entry.currency !== out.entry.currency && Math.abs(daysBetween(out.entry.day, into.entry.day)) <= NEAR_DAYS)
      .map((into) => ({ into, role: pairRole(out, into), gap: gapOf(out, into, rates) }))
      .filter((one) => one.role !== null && one.gap <= SPREAD)
      .sort((a, b) => Math.abs(daysBetween(out.entry.day, a.into.entry.day)) - Math.abs(daysBetween(out.entry.day, b.into.entry.day)) || a.gap - b.gap || byDay(a.into, b.into))[0];
    if (!best?.role) continue;
    taken.add(best.into.entry.id);
    pairs.push({ out, into: best.into, role: best.role, byAmount: false });
  }
  return pairs;
}

function gapOf(out: Signal, into: Signal, rates: Rates | null): number {
  const answer = convert(out.entry.amountMinor, out.entry.currency, into.entry.currency, out.entry.day, rates);
  return answer.known && answer.value.amount !== 0 ? Math.abs(into.entry.amountMinor / -answer.value.amount - 1) : Infinity;
}
