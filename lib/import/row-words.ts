import { plainHeader } from "./column-names.ts";

const NO_MONEY =
  /^(pending|ausstehend|vorgemerkt|en attente|in sospeso|in attesa|pendiente|pendente|in behandeling|afventer|vantande|oczekujace|failed|fehlgeschlagen|echoue|fallito|non riuscito|fallido|mislukt|cancell?ed|abgebrochen|storniert|annule|annullato|cancelado|anulado|geannuleerd|annullert|declined|abgelehnt|refuse|rifiutato|rechazado|geweigerd|reverted|voided?|rejected|expired|abgelaufen|denied|blocked|memo|promemoria|uncaptured|requires \w+|incomplete|in progress|umsatz vorgemerkt|zuruckgewiesen|scheduled|draft)\b/;

/** The status in its own words where it says that no money moved (yet); null for a booked row. */
export function idleStatus(cell: string, header: string): string | null {
  const word = plainHeader(cell);
  if (word === "") return null;
  if (/^pending$/i.test(header.trim())) return /^(true|yes|1|y)$/.test(word) ? "pending" : null;
  return NO_MONEY.test(word) ? cell.trim() : null;
}

const BALANCE_ROW =
  /^((opening|closing|ending|beginning|starting|previous|new|old|current|start|final|initial) balance|balance (brought|carried|b f|c f|forward|as (of|at|on))|saldo (anterior|inicial|final|iniziale|finale|precedente|do dia|actual|atual|contabile|disponivel|disponible|al|am|per|vortrag|ultimo|begin|eind)|solde (precedent|initial|final|anterieur|au|nouveau|en)|(anfangs|end|schluss|eroffnungs|start|slut|ingaende|utgaende|abschluss|inn|ut|primo|ultimo) ?saldo|(anfangs|end) ?bestand|alter kontostand|neuer kontostand|kontostand|saldovortrag|(vorige|nieuwe|begin|eind) ?saldo|(pocatecni|konecny) zustatek|saldo (poczatkowe|koncowe)|alkusaldo|loppusaldo)\b|^(前期)?繰越/;
const TOTAL_ROW = /^(total|totals|totale|totali|totaux|totaal|gesamt|gesamtbetrag|gesamtsumme|summe|summen|summa|sum|suma|somme|subtotal|grand total|umsatzsumme|zwischensumme|total general|ialt|razem|celkem|yhteensa)\b|^合計|^(ubertrag|uebertrag|report)$/;
// Cheap to ask of every row; only what passes is compared word by word.
const MAYBE_BALANCE = /sald|solde|balance|bestand|kontostand|zustatek|繰越/i;

/** "balance" or "total" where the text says that the row is no booking but a balance or a total, else null. */
export function summaryRow(text: string, dated = false): "balance" | "total" | null {
  if (dated && !MAYBE_BALANCE.test(text)) return null;
  const words = plainHeader(text);
  if (/^(saldo|balance|solde|kontostand)$/.test(words) || BALANCE_ROW.test(words)) return "balance";
  return TOTAL_ROW.test(words) ? "total" : null;
}

const PENDING_SECTION = /^((operazioni|movimenti) )?non (ancora )?contabilizzat[ei]$|^(vorgemerkte|nicht gebuchte|noch nicht gebuchte|offene|ausstehende) (umsatze|buchungen|transaktionen)$|^pending( (transactions|authori[sz]ations|purchases|charges))?$|^(unposted|uncleared|authori[sz]ed) transactions$|^operations? (en attente|en cours|a venir|non comptabilisees?)$|^(movimientos|operaciones) (pendientes|no contabilizad[oa]s)$/;
const BOOKED_SECTION = /^((operazioni|movimenti) )?contabilizzat[ei]$|^(gebuchte|verbuchte) (umsatze|buchungen|transaktionen)$|^(posted|booked|cleared|completed|settled|recent)( transactions)?$|^operations? comptabilisees?$|^(movimientos|operaciones) contabilizad[oa]s$/;

/** What the heading of a part of the list says of the rows below it, or null where the text is no such heading. */
export function sectionHeading(text: string): "pending" | "booked" | null {
  if (text.length > 60) return null;
  const words = plainHeader(text);
  return PENDING_SECTION.test(words) ? "pending" : BOOKED_SECTION.test(words) ? "booked" : null;
}

// Headers that only reports of spending have, and schemas documented to write money that leaves as positive.
const SPENDING = /\b(expense|expenses|reimbursable|erstattungsfahig|card used for transaction|cardholder|spend program)\b|^(receipts?|quittung|recu|scontrino|order url)$/;
const OUTFLOW_POSITIVE = /\b(personal finance category\w*|pending transaction id)\b/;

/** Why unsigned amounts under these headers are money leaving, or null. */
export function spendingReport(headers: readonly string[]): string | null {
  const names = headers.map(plainHeader);
  if (names.some((n) => OUTFLOW_POSITIVE.test(n))) return "this layout writes money that leaves as positive";
  return names.filter((n) => SPENDING.test(n)).length > 0 && !names.includes("deposits") ? "the columns are those of an expense report, so its unsigned amounts are spending" : null;
}

/** A payment to the owner's card, as the card's own statement words it. */
export const isCardPayment = (text: string): boolean =>
  /\b(payment (received|thank)|thank you|autopay|auto pay|automatic payment|payment - thank|online payment|paiement recu|pagamento recebido|zahlung erhalten|direct debit payment)\b/i.test(text);
