import type { Entry } from "./entry.ts";

/** Lower case, no accents, every run of other signs one space: how all wording is compared. */
export const plainWords = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim() : anyWords(text);

const ASCII = /^[\x00-\x7f]*$/;
const anyWords = (text: string): string => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export const wordsOf = (entry: Pick<Entry, "description" | "counterparty">): string =>
  plainWords(entry.counterparty ? `${entry.counterparty} ${entry.description}` : entry.description);

const BOILERPLATE = new Set(
  ("ach wire debit credit card purchase payment pos withdrawal deposit transfer from to the of for ref id no web pmt ppd ccd des indn co inc llc ltd gmbh " +
    "corp www com http https sepa lastschrift gutschrift uberweisung kartenzahlung refund refunded return returned reversal chargeback erstattung ruckerstattung " +
    "remboursement rimborso reembolso incoming outgoing online electronic external checkcard recurring international transaction fee bill invoice inv autopay " +
    "direct dep credits debits misc check cheque cash other").split(" "),
);

/** Who it was with, as far as wording tells: counterparty or description without numbers, dates and banking words; "" where nothing is left. */
export function merchantKey(entry: Pick<Entry, "description" | "counterparty">): string {
  return (entry.counterparty ? keyOf(entry.counterparty) : "") || keyOf(entry.description);
}

function keyOf(text: string): string {
  const kept: string[] = [];
  for (const word of plainWords(text).split(" ")) {
    if (word.length <= 1 || /\d/.test(word) || BOILERPLATE.has(word)) continue;
    kept.push(word);
    if (kept.length === 2) break;
  }
  return kept.join(" ");
}
