import { addDays, type Day } from "#lib/date.ts";
import { BY_AMOUNT_ALONE, EARLIEST, LATEST, type PairRole, pairRole, strengthOf } from "./pair-kind.ts";
import type { Signal } from "./signal.ts";

export type Pair = { out: Signal; into: Signal; role: PairRole; byAmount: boolean };

const LAGS = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6, 7];
/** Wording on both sides first, then on one, then the amount alone. */
const TIERS = [2, 1, 0] as const;

/** By day, then id: the order in which rows were given never matters. */
export const byDay = (a: Signal, b: Signal): number =>
  a.entry.day < b.entry.day ? -1 : a.entry.day > b.entry.day ? 1 : a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0;

/**
 * Pairs equal and opposite amounts of one currency between different own accounts, each row at most once.
 * Surer wording goes first; then the nearest day wins.
 */
export function matchPairs(signals: readonly Signal[]): Pair[] {
  if (new Set(signals.map((signal) => signal.account.id)).size < 2) return [];
  const sorted = [...signals].filter((signal) => signal.entry.amountMinor !== 0).sort(byDay);
  const arrivals = new Map<string, Signal[]>();
  const amounts = new Set<string>();
  for (const signal of sorted) {
    const { amountMinor, currency, day } = signal.entry;
    if (amountMinor < 0) continue;
    const key = slot(amountMinor, currency, day);
    const list = arrivals.get(key);
    if (list) list.push(signal);
    else arrivals.set(key, [signal]);
    amounts.add(`${amountMinor}|${currency}`);
  }
  let waiting = sorted.filter((signal) => signal.entry.amountMinor < 0 && amounts.has(`${-signal.entry.amountMinor}|${signal.entry.currency}`));
  const shifted = dayShifter();
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const tier of TIERS) {
    for (const lag of LAGS) {
      const left: Signal[] = [];
      for (const out of waiting) {
        const { amountMinor, currency, day } = out.entry;
        const slotKey = slot(-amountMinor, currency, shifted(day, lag));
        const candidates = arrivals.get(slotKey);
        const into = candidates?.find((one) => !taken.has(one.entry.id) && fits(out, one, tier, lag));
        if (!into || !candidates) left.push(out);
        else {
          taken.add(into.entry.id);
          arrivals.set(slotKey, candidates.filter((one) => one !== into));
          pairs.push({ out, into, role: pairRole(out, into) as PairRole, byAmount: tier === 0 });
        }
      }
      waiting = left;
    }
  }
  return pairs;
}

/** addDays, remembered: the same few days are asked for again and again. */
function dayShifter(): (day: Day, lag: number) => Day {
  const known = new Map<string, Day>();
  return (day, lag) => {
    const key = `${day}|${lag}`;
    const found = known.get(key) ?? addDays(day, lag);
    known.set(key, found);
    return found;
  };
}

const slot = (amount: number, currency: string, day: string) => `${amount}|${currency}|${day}`;

function fits(out: Signal, into: Signal, tier: 0 | 1 | 2, lag: number): boolean {
  const role = pairRole(out, into);
  if (!role || lag > LATEST[role] || lag < EARLIEST) return false;
  const sides = [strengthOf(out, role, into.account.kind), strengthOf(into, role, out.account.kind)];
  if (sides.includes("against")) return false;
  const strong = sides.filter((side) => side === "strong").length;
  if (strong !== tier) return false;
  if (tier > 0) return true;
  return role !== "payout" && lag <= BY_AMOUNT_ALONE.latest && lag >= BY_AMOUNT_ALONE.earliest;
}
