import type { ColumnProfile } from "./column-profile.ts";
import { plainHeader } from "./column-names.ts";

const CARD = /^(card|karte|carta|carte|tarjeta|kaart|kort|card (id|no|nr|number|member)|karten ?(nummer|nr)|kreditkarte|numero (di carta|de carte|de tarjeta)|pan)$/;
const CREDIT_CARD = /\b(credit card|kreditkarte\w*|carte de credit|carta di credito|tarjeta de credito|cartao de credito|creditcard|kredittkort|kreditkort)\b/;
// Columns of a seller's takings by card, or of an account whose balance would prove the signs.
const OTHER = /\b(fees?|gebuhr|payouts?|auszahlung|virement|customer|kunde|net|netto|tip|trinkgeldbetrag|tips|balance|saldo|solde|kontostand|terminal|refunded|deposits?|credit|debit)\b/;

// A question answered by yes or no, as whether a purchase is charged on to a customer, names no party.
const YES_NO = /^(y|n|j|yes|no|ja|nein|oui|non|si|true|false)$/i;
const isQuestion = (p: ColumnProfile): boolean => p.filled > 0 && [...p.distinct].every((text) => YES_NO.test(text));

// Refunds and payments of the bill are fewer than purchases: at most two rows in five.
const REFUNDS = 0.4;

/** Why positive amounts are purchases by the owner's card, or null: a column of the card or a heading that names one, amounts mostly positive, and nothing of a seller's report. */
export function cardStatement(profiles: readonly ColumnProfile[], amount: number, heading: readonly string[]): string | null {
  const money = profiles[amount] as ColumnProfile;
  if (money.amounts === 0 || money.negatives > money.amounts * REFUNDS) return null;
  const names = profiles.map((p) => plainHeader(p.name ?? ""));
  if (names.some((n, i) => OTHER.test(n) && !isQuestion(profiles[i] as ColumnProfile))) return null;
  if (names.some((n) => CARD.test(n))) return "the rows name the card that paid, so positive amounts are purchases";
  return heading.some((cell) => CREDIT_CARD.test(plainHeader(cell))) ? "the file says that it lists a credit card, so positive amounts are purchases" : null;
}
