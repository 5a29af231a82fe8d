import type { Entry } from "./entry.ts";

/** Lower case, no accents, every run of other signs one space: how all wording is compared. */
export const plainWords = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

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
  const keep = (text: string) => plainWords(text).split(" ").filter((word) => word.length > 1 && !/\d/.test(word) && !BOILERPLATE.has(word)).slice(0, 2).join(" ");
  return keep(entry.counterparty ?? "") || keep(entry.description);
}
