import { formatDay, formatMonth } from "#lib/format/date.ts";
import { formatMoneyExact, formatMoneyShort } from "#lib/format/money.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { Doubt } from "./doubt.ts";
import type { Reason } from "./reasons.ts";
import type { Explained } from "./settle.ts";
import type { Told } from "./told.ts";

const NOUNS = { cash: "Cash", revenue: "Revenue", expenses: "Expenses" } as const;

/** Whole units where there are no cents. */
const exact = (amount: Minor, currency: Currency): string => formatMoneyExact(amount, currency).replace(/\.0+$/, "");

function times(from: number, to: number): string {
  const by = Math.abs(to) > Math.abs(from) ? to / from : from / to;
  if (to === 0) return "fell to nothing";
  const text = by >= 10 ? Math.round(by).toLocaleString("en-US") : by.toFixed(1);
  return to > from ? `is ${text} times what it was` : `is ${text} times less than it was`;
}

/** What can hardly be, and by how much. */
export function doubtSentence(doubt: Doubt, { month, currency }: Pick<Told, "month" | "currency">): string {
  switch (doubt.id) {
    case "cash-gap": {
      const by = exact(asMinor(Math.abs(doubt.gap)), currency);
      return `Cash at the end of ${formatMonth(month)} is ${exact(doubt.told, currency)}. From ${formatMonth(doubt.since)}'s cash and the figures since, ${exact(doubt.expected, currency)} would be left: ${by} ${doubt.gap > 0 ? "more" : "less"}.`;
    }
    case "cash-negative": return `Cash is below zero: ${exact(doubt.told, currency)}.`;
    case "revenue-negative": return `Revenue is below zero: ${exact(doubt.told, currency)}.`;
    case "month-not-over": return `${formatMonth(month)} ends on ${formatDay(doubt.until)} and is not over. Half a month's figures must not stand for a whole one's: come back then, or say that these are the whole month's.`;
    default: {
      const verb = times(doubt.before, doubt.told).replace(/^is/, doubt.field === "expenses" ? "are" : "is").replaceAll(" it was", doubt.field === "expenses" ? " they were" : " it was");
      return `${NOUNS[doubt.field]} ${verb}: ${exact(doubt.told, currency)}, and ${exact(doubt.before, currency)} in ${formatMonth(doubt.since)}.`;
    }
  }
}

const WORDS: Record<string, string> = {
  raise: "Money from investors came in", loan: "A loan came in", "tax-refund": "A tax refund or a grant came in", "asset-sold": "Something was sold that is not revenue", "paid-early": "Customers paid early or ahead", "bills-later": "Bills of this month are paid later",
  tax: "Taxes were paid", "asset-bought": "Equipment or another asset was bought", "loan-repaid": "A loan was repaid", "paid-late": "Customers have not paid yet", "bills-earlier": "Bills were paid ahead or late",
  overdrawn: "It is so: the account is overdrawn", refunded: "It is so: more was refunded than sold", "whole-month": "These are the whole month's, nothing more comes", estimate: "They are an estimate of the whole month", "really-so": "It is so", other: "Something else",
};

/** One choice: "A loan came in: $500K, kept as financing". */
export function reasonWords(reason: Reason, currency: Currency): string {
  if (reason.corrects !== undefined) return `I mistyped: it is ${exact(reason.corrects, currency)}`;
  const words = WORDS[reason.id] ?? reason.id;
  return reason.books ? `${words}: ${formatMoneyShort(reason.books.amount, currency)}` : words;
}

/** Doubt and explanation in one line, as it is kept beside the figures. */
export const explainedWords = ({ doubt, reason, words }: Explained, told: Told): string =>
  `${doubtSentence(doubt, told)} ${reason.id === "other" ? "" : `${reasonWords(reason, told.currency)}. `}${words ? (/[.!?]$/.test(words) ? words : `${words}.`) : ""}`.trim();
