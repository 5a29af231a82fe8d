import { type Answer, known, unknown } from "#lib/answer.ts";
import { addDays, type Day } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import { type Balance, type BalanceGap, type BalanceReader, balanceReader } from "./balances.ts";
import type { Life, Ranges } from "./completeness.ts";
import type { Account, Classified, Entry } from "./entry.ts";

type Held = { account: Account; currency: Currency; reader: BalanceReader; openedEmpty: boolean };
/** Cash is what banks and processors hold, plus what is on its way between them. What is owed on cards stands beside, not in it. */
export type CashAt = { cash: Answer<Minor>; inTransit: Minor; cardOwed: Minor | null; leftOut: string[] };
export type CashReader = { at(day: Day): CashAt; lives: Map<string, Life>; gaps: BalanceGap[] };

export type CashInput = { entries: readonly Entry[]; classified: readonly Classified[]; accounts: readonly Account[]; balances: readonly Balance[]; ranges: ReadonlyMap<string, Ranges>; currency: Currency; rates: Rates | null };

export function cashReader(input: CashInput): CashReader {
  const held = heldBy(input);
  const lives = new Map<string, Life>();
  for (const { account, openedEmpty, reader } of held) {
    const before = lives.get(account.id) ?? { openedEmpty: true, closedEmpty: true };
    const close = reader.lastDay ? reader.at(reader.lastDay) : unknown("");
    lives.set(account.id, { openedEmpty: before.openedEmpty && openedEmpty, closedEmpty: before.closedEmpty && close.known && close.value === 0 });
  }
  const pairs = pairsOf(input);
  return { lives, gaps: held.flatMap((one) => one.reader.gaps()), at: (day) => cashOn(day, held, pairs, input) };
}

function heldBy({ entries, accounts, balances, ranges }: CashInput): Held[] {
  const keys = new Map<string, Map<Currency, string>>();
  const key = ({ accountId, currency }: { accountId: string; currency: Currency }) => {
    let own = keys.get(accountId);
    if (!own) keys.set(accountId, (own = new Map()));
    let made = own.get(currency);
    if (made === undefined) own.set(currency, (made = `${currency}|${accountId}`));
    return made;
  };
  const rows = new Map<string, Entry[]>();
  const stated = new Map<string, Balance[]>();
  for (const entry of entries) push(rows, key(entry), entry);
  for (const balance of balances) push(stated, key(balance), balance);
  return accounts.flatMap((account) => {
    const own = [...new Set([...rows.keys(), ...stated.keys()])].filter((one) => one.slice(4) === account.id);
    return own.map((one) => {
      const currency = one.slice(0, 3) as Currency;
      const reader = balanceReader(account.id, currency, rows.get(one) ?? [], stated.get(one) ?? [], ranges.get(account.id) ?? []);
      const opening = reader.firstDay ? reader.at(addDays(reader.firstDay, -1)) : unknown("");
      return { account, currency, reader, openedEmpty: opening.known && opening.value === 0 };
    });
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

type Transit = { from: string; to: string; left: Day; arrived: Day; amount: Minor; currency: Currency };

function pairsOf({ entries, classified }: CashInput): Transit[] {
  const matched = classified.filter((one) => one.matchedId !== null && (one.role === "transfer" || one.role === "payout"));
  if (matched.length === 0) return [];
  const sides = new Set(matched.flatMap((one) => [one.entryId, one.matchedId]));
  const byId = new Map(entries.filter((entry) => sides.has(entry.id)).map((entry) => [entry.id, entry]));
  return matched.flatMap((one) => {
    const [out, into] = [byId.get(one.entryId), one.matchedId ? byId.get(one.matchedId) : undefined];
    if (!out || !into || out.amountMinor >= 0 || out.day === into.day) return [];
    return [{ from: out.accountId, to: into.accountId, left: out.day, arrived: into.day, amount: into.amountMinor, currency: into.currency }];
  });
}

function cashOn(day: Day, held: readonly Held[], pairs: readonly Transit[], { currency, rates }: CashInput): CashAt {
  const leftOut: string[] = [];
  const counted = new Set<string>();
  const missing: string[] = [];
  let cash = 0;
  let owed: number | null = held.some((one) => one.account.kind === "card") ? 0 : null;
  for (const one of held) {
    const answer = balanceIn(one, day, currency, rates);
    if (one.account.kind === "card") owed = answer.known && owed !== null ? owed - answer.value : null;
    else if (answer.known) {
      cash += answer.value;
      counted.add(one.account.id);
    } else if (one.account.kind === "processor") leftOut.push(`What ${one.account.name} held is not counted: ${answer.why}.`);
    else missing.push(`${one.account.name}: ${answer.why}`);
  }
  let inTransit = 0;
  for (const pair of pairs) {
    const sign = pair.left <= day && pair.arrived > day ? 1 : pair.arrived <= day && pair.left > day ? -1 : 0;
    if (sign === 0 || !counted.has(pair.from) || !counted.has(pair.to)) continue;
    const answer = convert(pair.amount, pair.currency, currency, day, rates);
    if (answer.known) inTransit += sign * answer.value.amount;
    else missing.push(answer.why);
  }
  const bank = held.some((one) => one.account.kind === "bank" || one.account.kind === "ledger");
  const why = !bank ? "No bank account is here, so cash is unknown." : missing.length > 0 ? `Cash on ${day} is unknown (${missing.join("; ")}).` : null;
  return { cash: why === null ? known(asMinor(cash + inTransit)) : unknown(why), inTransit: asMinor(inTransit), cardOwed: owed === null ? null : asMinor(owed), leftOut };
}

function balanceIn({ reader, currency, openedEmpty }: Held, day: Day, target: Currency, rates: Rates | null): Answer<Minor> {
  const early = openedEmpty && reader.firstDay !== null && day < reader.firstDay;
  const answer = early ? known(asMinor(0)) : reader.at(day);
  if (!answer.known || answer.value === 0) return answer;
  const converted = convert(answer.value, currency, target, day, rates);
  return converted.known ? known(converted.value.amount) : converted;
}
