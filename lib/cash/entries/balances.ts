import { type Answer, known, unknown } from "#lib/answer.ts";
import { addDays, type Day } from "#lib/date.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import { coversDays } from "./coverage.ts";
import type { Entry } from "./entry.ts";

/** What an account held at the end of a day, as a statement says. */
export type Balance = { accountId: string; day: Day; amountMinor: Minor; currency: Currency };
/** Two stated balances whose difference is not the sum of the rows between them: rows are missing or counted twice. */
export type BalanceGap = { accountId: string; currency: Currency; from: Day; to: Day; missing: Minor };

type Ranges = readonly { from: Day; to: Day }[];

/** One account in one currency: balances at any day that the stated ones and the rows between them prove. */
export type BalanceReader = { at(day: Day): Answer<Minor>; gaps(): BalanceGap[]; firstDay: Day | null; lastDay: Day | null };

export function balanceReader(accountId: string, currency: Currency, entries: readonly Entry[], balances: readonly Balance[], ranges: Ranges): BalanceReader {
  const sums = runningSums(entries);
  const anchors = [...balances].sort((a, b) => (a.day < b.day ? -1 : 1));
  const covers = (from: Day, to: Day) => coversDays(ranges, from, to);
  const moved = (from: Day, to: Day) => sums.upTo(to) - sums.upTo(from);
  return {
    firstDay: sums.days[0] ?? null,
    lastDay: sums.days.at(-1) ?? null,
    at(day) {
      const before = anchors.findLast((one) => one.day <= day);
      if (before && covers(addDays(before.day, 1), day)) return known(asMinor(before.amountMinor + moved(before.day, day)));
      const after = anchors.find((one) => one.day > day);
      if (after && covers(addDays(day, 1), after.day)) return known(asMinor(after.amountMinor - moved(day, after.day)));
      if (anchors.length === 0) return unknown("no balance is stated");
      return unknown(`no balance is stated near ${day} with every row between`);
    },
    gaps() {
      const found: BalanceGap[] = [];
      for (let i = 1; i < anchors.length; i++) {
        const [a, b] = [anchors[i - 1] as Balance, anchors[i] as Balance];
        const missing = b.amountMinor - a.amountMinor - moved(a.day, b.day);
        if (missing !== 0 && covers(addDays(a.day, 1), b.day)) found.push({ accountId, currency, from: a.day, to: b.day, missing: asMinor(missing) });
      }
      return found;
    },
  };
}

/** Sum of all amounts up to and with a day. */
function runningSums(entries: readonly Entry[]): { days: Day[]; upTo(day: Day): number } {
  const byDay = new Map<Day, number>();
  for (const entry of entries) byDay.set(entry.day, (byDay.get(entry.day) ?? 0) + entry.amountMinor);
  const days = [...byDay.keys()].sort();
  let sum = 0;
  const sums = days.map((day) => (sum += byDay.get(day) as number));
  return {
    days,
    upTo(day) {
      let low = 0;
      let high = days.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((days[middle] as Day) <= day) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? 0 : (sums[low - 1] as number);
    },
  };
}
