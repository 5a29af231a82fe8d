import type { AccountKind } from "#lib/cash/entries/entry.ts";

const CARD = /\b(credit card|creditcard|card|kreditkarte|carte|mastercard|visa|amex|american express|brex|ramp|divvy)\b/i;
const PROCESSOR = /\b(stripe|paypal|square|adyen|sumup|gocardless|mollie|shopify|braintree|paddle|klarna|twint|izettle|zettle)\b/i;

/** What an account probably is, by what its file calls it; a person may correct it. */
export function accountKind(words: readonly (string | null)[]): AccountKind {
  const text = words.filter((word) => word !== null).join(" ").replace(/[_\-.]+/g, " ");
  if (PROCESSOR.test(text)) return "processor";
  return CARD.test(text) ? "card" : "bank";
}
