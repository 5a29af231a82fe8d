import type { Rates } from "#lib/fx/rates.ts";
import type { Account, Classified, Entry, EntryFlag } from "./entry.ts";
import { coveredRanges, type Span, spansOf } from "./coverage.ts";
import { decideAlone } from "./decide-alone.ts";
import { matchExchanges } from "./match-exchanges.ts";
import { byDay, matchPairs, type Pair } from "./match-pairs.ts";
import { matchRefunds } from "./match-refunds.ts";
import type { UserRule } from "./rule.ts";
import { type Signal, signalReader } from "./signal.ts";
import { surroundings } from "./surroundings.ts";

export type ClassifyInput = {
  entries: readonly Entry[];
  accounts: readonly Account[];
  rules?: readonly UserRule[];
  /** Days that the statements speak for; first to last row of each account where left out. */
  spans?: readonly Span[];
  /** For transfers between accounts of two currencies. */
  rates?: Rates | null;
};

/**
 * Says of each entry what it is to the company, and why; in the order given, none left out. A person's setting wins, then their
 * rules, then a match with another own account, then the default rules, then the sign. Throws RangeError for an unknown account.
 */
export function classify({ entries, accounts, rules = [], spans, rates = null }: ClassifyInput): Classified[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const read = signalReader(rules);
  const signals = entries.map((entry) => {
    const account = byId.get(entry.accountId);
    if (!account) throw new RangeError(`entry ${entry.id} is of an account that was not given`);
    return read(entry, account);
  });
  const decided = new Map<string, Classified>();
  for (const pair of matchPairs(signals)) settle(pair, decided, false);
  for (const pair of matchExchanges(signals.filter((one) => !decided.has(one.entry.id)), rates)) settle(pair, decided, true);
  const refunds = matchRefunds(signals.filter((one) => !one.transfer && !decided.has(one.entry.id)).sort(byDay));
  const around = surroundings(accounts, rangesByAccount(signals, spans));
  return signals.map((one) => decided.get(one.entry.id) ?? decideAlone(one, around, refunds.get(one.entry.id) ?? null));
}

function rangesByAccount(signals: readonly Signal[], spans: readonly Span[] = spansOf(signals.map((one) => one.entry))) {
  const grouped = new Map<string, Span[]>();
  for (const span of spans) grouped.set(span.accountId, [...(grouped.get(span.accountId) ?? []), span]);
  return new Map([...grouped].map(([id, list]) => [id, coveredRanges(list, [])]));
}

const WHY: Record<Pair["role"], string> = {
  transfer: "The same amount moved between own accounts",
  "card-payment": "It pays the card, where what was bought stands",
  payout: "The processor paid out what its own statement shows as charges",
};

function settle(pair: Pair, decided: Map<string, Classified>, exchanged: boolean): void {
  const flags: EntryFlag[] = pair.byAmount ? ["matched-by-amount"] : exchanged ? ["matched-by-rate"] : [];
  for (const [side, other] of [[pair.out, pair.into], [pair.into, pair.out]] as const) {
    decided.set(side.entry.id, {
      entryId: side.entry.id, role: pair.role, category: null, matchedId: other.entry.id, ruleId: side.fixed?.ruleId ?? null,
      why: `${WHY[pair.role]}: ${other.account.name}, ${other.entry.day}.`, flags,
    });
  }
}
