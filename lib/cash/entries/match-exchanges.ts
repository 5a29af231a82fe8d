import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { byDay, dayNumbers, type Pair } from "./match-pairs.ts";
import { pairRole, strengthOf } from "./pair-kind.ts";
import type { Signal } from "./signal.ts";

/** What banks keep on an exchange: up to 3%. */
const SPREAD = 0.03;
const DAYS = [-3, -2, -1, 0, 1, 2, 3];

/** Pairs transfers between own accounts of two currencies, or two currencies of one account: both sides worded so, near in days and in value by the rate of the day. */
export function matchExchanges(signals: readonly Signal[], rates: Rates | null): Pair[] {
  if (signals.every((one) => one.entry.currency === signals[0]?.entry.currency)) return [];
  const sure = signals.filter((one) => one.entry.amountMinor !== 0 && strengthOf(one, one.account.kind === "processor" ? "payout" : "transfer", "bank") === "strong").sort(byDay);
  const number = dayNumbers();
  const arriving = new Map<number, Signal[]>();
  for (const one of sure) if (one.entry.amountMinor > 0) arriving.set(number(one.entry.day), [...(arriving.get(number(one.entry.day)) ?? []), one]);
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const out of sure) {
    if (out.entry.amountMinor > 0) continue;
    const day = number(out.entry.day);
    const best = DAYS.flatMap((lag) => (arriving.get(day + lag) ?? []).map((into) => ({ into, lag: Math.abs(lag) })))
      .filter(({ into }) => !taken.has(into.entry.id) && into.entry.currency !== out.entry.currency)
      .map(({ into, lag }) => ({ into, lag, role: roleOf(out, into), gap: gapOf(out, into, rates) }))
      .filter((one) => one.role !== null && one.gap <= SPREAD)
      .sort((a, b) => a.lag - b.lag || a.gap - b.gap || byDay(a.into, b.into))[0];
    if (!best?.role) continue;
    taken.add(best.into.entry.id);
    pairs.push({ out, into: best.into, role: best.role, byAmount: false });
  }
  return pairs;
}

const roleOf = (out: Signal, into: Signal) => pairRole(out, into) ?? (out.account.id === into.account.id ? ("transfer" as const) : null);

function gapOf(out: Signal, into: Signal, rates: Rates | null): number {
  const answer = convert(out.entry.amountMinor, out.entry.currency, into.entry.currency, out.entry.day, rates);
  return answer.known && answer.value.amount !== 0 ? Math.abs(into.entry.amountMinor / -answer.value.amount - 1) : Infinity;
}
