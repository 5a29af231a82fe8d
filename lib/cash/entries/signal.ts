import { type Account, type Entry, type Role } from "./entry.ts";
import { BUSINESS_HINTS, CARD_PAYMENT_RULE, CARD_SIDE_WORDS, FEE_WORDS, MONEY_RULES, PAYOUT_WORDS, PROCESSORS, REFUND_WORDS, RESERVE_WORDS, TRANSFER_HINTS, TRANSFER_RULE } from "./default-rules.ts";
import type { UserRule, WordRule } from "./rule.ts";
import { VENDOR_RULES } from "./vendor-rules.ts";
import { anyOf, wordIndex } from "./word-index.ts";
import { plainWords, wordsOf } from "./wording.ts";

const money = wordIndex(MONEY_RULES.map((rule) => ({ words: rule.words, item: rule })));
const vendors = wordIndex(VENDOR_RULES.map((rule) => ({ words: rule.words, item: rule })));
const processors = wordIndex(PROCESSORS.map((one) => ({ words: one.words, item: one.name })));
const is = {
  transfer: anyOf(TRANSFER_RULE.words), transferHint: anyOf(TRANSFER_HINTS), business: anyOf(BUSINESS_HINTS), card: anyOf(CARD_PAYMENT_RULE.words),
  cardSide: anyOf(CARD_SIDE_WORDS), payout: anyOf(PAYOUT_WORDS), reserve: anyOf(RESERVE_WORDS), refund: anyOf(REFUND_WORDS), fee: anyOf(FEE_WORDS),
};

/** What the wording of one entry says, before other entries are looked at. */
export type Signal = {
  entry: Entry;
  account: Account;
  text: string;
  /** A person's word: their own setting, else their rule. */
  fixed: { role: Role; category: UserRule["category"]; ruleId: string | null } | null;
  money: WordRule | null;
  vendor: WordRule | null;
  processor: string | null;
  transfer: boolean;
  transferHint: boolean;
  business: boolean;
  card: boolean;
  cardSide: boolean;
  payout: boolean;
  reserve: boolean;
  refund: boolean;
  fee: boolean;
};

/** The processor that an account or a bank row belongs to, by its words; null where none is named. */
export const processorNamed = (text: string): string | null => processors.find(plainWords(text));

/** Reads entries one at a time; the longest of a person's rules that fits decides, then the later id. */
export function signalReader(rules: readonly UserRule[]): (entry: Entry, account: Account) => Signal {
  const own = rules.map((rule) => ({ rule, pattern: plainWords(rule.pattern) })).filter((one) => one.pattern !== "")
    .sort((a, b) => b.pattern.length - a.pattern.length || (a.rule.id < b.rule.id ? 1 : -1));
  const texts: Record<UserRule["field"], (entry: Entry) => string> = {
    description: (entry) => plainWords(entry.description),
    counterparty: (entry) => plainWords(entry.counterparty ?? ""),
    any: wordsOf,
  };
  const fixedOf = (entry: Entry): Signal["fixed"] => {
    if (entry.userSet) return { role: entry.userSet.role, category: entry.userSet.category ?? null, ruleId: null };
    const hit = own.find((one) => texts[one.rule.field](entry).includes(one.pattern));
    return hit ? { role: hit.rule.role, category: hit.rule.category, ruleId: hit.rule.id } : null;
  };
  return (entry, account) => {
    const text = wordsOf(entry);
    const arriving = entry.amountMinor > 0;
    const fee = is.fee(text);
    return {
      entry, account, text,
      fixed: fixedOf(entry),
      money: money.find(text, (rule) => (!rule.direction || (rule.direction === "in") === arriving) && (!rule.accounts || rule.accounts.includes(account.kind))),
      vendor: vendors.find(text),
      processor: processors.find(text),
      transfer: is.transfer(text), transferHint: is.transferHint(text), business: is.business(text), card: is.card(text),
      cardSide: is.cardSide(text), payout: is.payout(text), reserve: is.reserve(text), refund: is.refund(text) && !(fee && !arriving), fee,
    };
  };
}
