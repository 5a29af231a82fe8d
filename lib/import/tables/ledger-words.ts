import { plainWords } from "#lib/cash/entries/wording.ts";
import type { LedgerKind } from "./mapping.ts";

type Words = readonly (readonly [string, RegExp])[];

const INSTRUMENT_WORDS: Words = [
  ["safe", /\b(safe|safes|simple agreement for future equity)\b/],
  ["note", /\b(note|notes|convertible|convertibles|cla|wandeldarlehen|loan)\b/],
  ["warrant", /\b(warrant|warrants)\b/],
  ["preferred", /\b(preferred|preference|pref|prefs|series [a-h]\d?|vorzugsaktien)\b/],
  ["common", /\b(common|ordinary|ordinaries|stammaktien|founder shares)\b/],
];
const PROCEEDS_WORDS: Words = [
  ["write-off", /\b(write off|written off|writeoff|wind down|wound up|liquidated at 0|bankruptcy|insolvency)\b/],
  ["dividend", /\b(dividend|dividends|interest)\b/],
  ["sale", /\b(sale|partial|secondary|sold|partial sale)\b/],
  ["exit", /\b(exit|acquisition|acquired|merger|m a|ipo|trade sale|full exit|liquidation)\b/],
];
const MARK_WORDS: Words = [
  ["written-off", /\b(written off|write off|impaired to 0)\b/],
  ["written-down", /\b(written down|write down|impaired|impairment|markdown)\b/],
  ["milestone", /\b(milestone|milestones)\b/],
  ["calibrated", /\b(calibrated|calibration|model|dcf|multiple|multiples|opm|option pricing)\b/],
  ["last-round", /\b(last round|last financing|latest round|post money|priced round|round|cost)\b/],
];
const FLOW_WORDS: Words = [
  ["fee", /\b(fee|fees|management fee)\b/],
  ["expense", /\b(expense|expenses|cost|costs|audit|legal)\b/],
  ["distribution", /\b(distribution|distributions|return of capital|dist)\b/],
  ["call", /\b(call|calls|capital call|drawdown|contribution|contributions|paid in)\b/],
];
const WORDS: Record<LedgerKind, Words> = { investments: INSTRUMENT_WORDS, proceeds: PROCEEDS_WORDS, marks: MARK_WORDS, "fund-flows": FLOW_WORDS };

/** What a cell names, in the ledger's own words; null where it names none of them. */
export const ledgerWord = (kind: LedgerKind, text: string): string | null => WORDS[kind].find(([, pattern]) => pattern.test(plainWords(text)))?.[0] ?? null;

const NAMES: Record<LedgerKind, string> = {
  investments: "common, preferred, SAFE, note, warrant",
  proceeds: "dividend, sale, exit, write-off",
  marks: "last round, calibrated, milestone, written down, written off",
  "fund-flows": "call, fee, expense, distribution",
};
export const ledgerNames = (kind: LedgerKind): string => NAMES[kind];
