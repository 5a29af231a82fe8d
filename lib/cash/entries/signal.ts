import { type Account, type Entry, type Role } from "./entry.ts";
import { BUSINESS_HINTS, CARD_PAYMENT_RULE, CARD_SIDE_WORDS, FEE_WORDS, MONEY_RULES, PAYOUT_WORDS, PROCESSORS, REFUND_WORDS, RESERVE_WORDS, TRANSFER_HINTS, TRANSFER_RULE } from "./default-rules.ts";
import type { UserRule, WordRule } from "./rule.ts";
import { VENDOR_RULES } from "./vendor-rules.ts";
import { type PhraseList, wordIndex, wordScanner } from "./word-index.ts";
import { plainWords, wordsOf } from "./wording.ts";

const yes = (words: readonly string[]): PhraseList => [{ words, item: true }];
const rulesOf = (rules: readonly WordRule[]): PhraseList => rules.map((rule) => ({ words: rule.words, item: rule }));
const PROCESSOR_NAMES = PROCESSORS.map((one) => ({ words: one.words, item: one.name }));
const processors = wordIndex(PROCESSOR_NAMES);
const MONEY = 0;
/** In the order in which signalReader takes what was found apart. */
const scan = wordScanner([
  rulesOf(MONEY_RULES), rulesOf(VENDOR_RULES), PROCESSOR_NAMES, yes(TRANSFER_RULE.words), yes(TRANSFER_HINTS), yes(BUSINESS_HINTS), yes(CARD_PAYMENT_RULE.words),
  yes(CARD_SIDE_WORDS), yes(PAYOUT_WORDS), yes(RESERVE_WORDS), yes(REFUND_WORDS), yes(FEE_WORDS),
]);
const allows = (rule: WordRule, arriving: boolean, kind: Account["kind"]): boolean =>
  (!rule.direction || (rule.direction === "in") === arriving) && (!rule.accounts || rule.accounts.includes(kind));

/** What the wording of one entry says, before other entries are looked at. */
export type Signal = {
  entry: Entry;
  account: Account;
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
    const arriving = entry.amountMinor > 0;
    const found = scan(wordsOf(entry), (list, item) => list !== MONEY || allows(item as WordRule, arriving, account.kind));
    const [money, vendor, processor, transfer, transferHint, business, card, cardSide, payout, reserve, refund, fee] = found;
    return {
      entry, account,
      fixed: own.length > 0 || entry.userSet ? fixedOf(entry) : null,
      money: money as WordRule | null, vendor: vendor as WordRule | null, processor: processor as string | null,
      transfer: transfer === true, transferHint: transferHint === true, business: business === true, card: card === true,
      cardSide: cardSide === true, payout: payout === true, reserve: reserve === true, refund: refund === true && !(fee === true && !arriving), fee: fee === true,
    };
  };
}
