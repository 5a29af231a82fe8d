import { type Day, daysBetween } from "#lib/date.ts";
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
  if (signals.every((signal) => signal.account.id === signals[0]?.account.id)) return [];
  const sorted = signals.filter((signal) => signal.entry.amountMinor !== 0).sort(byDay);
  const dayNumber = dayNumbers();
  const arrivals = new Map<string, Map<number, Signal[]>>();
  for (const signal of sorted) if (signal.entry.amountMinor > 0) file(arrivals, signal, dayNumber(signal.entry.day));
  let waiting = sorted.flatMap((out) => {
    const days = out.entry.amountMinor < 0 ? arrivals.get(`${-out.entry.amountMinor}|${out.entry.currency}`) : undefined;
    return days ? [{ out, days, day: dayNumber(out.entry.day) }] : [];
  });
  const pairs: Pair[] = [];
  for (const tier of TIERS) {
    for (const lag of LAGS) {
      waiting = waiting.filter(({ out, days, day }) => {
        const candidates = days.get(day + lag);
        const index = candidates?.findIndex((into) => fits(out, into, tier, lag)) ?? -1;
        if (!candidates || index < 0) return true;
        const [into] = candidates.splice(index, 1) as [Signal];
        pairs.push({ out, into, role: pairRole(out, into) as PairRole, byAmount: tier === 0 });
        return false;
      });
    }
  }
  return pairs;
}

function file(arrivals: Map<string, Map<number, Signal[]>>, signal: Signal, day: number): void {
  const key = `${signal.entry.amountMinor}|${signal.entry.currency}`;
  const days = arrivals.get(key) ?? new Map<number, Signal[]>();
  const list = days.get(day);
  if (list) list.push(signal);
  else days.set(day, [signal]);
  arrivals.set(key, days);
}

const EPOCH = "2000-01-01" as Day;
/** Days as numbers that differ by 1 from one day to the next; remembered, because the same days come again and again. */
export function dayNumbers(): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const found = known.get(day) ?? daysBetween(EPOCH, day);
    known.set(day, found);
    return found;
  };
}

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
