import { plainWord } from "./month-names.ts";

export type ColumnRole =
  | "date" | "valueDate" | "amount" | "debit" | "credit" | "fee" | "refund" | "balance" | "currency" | "description" | "counterparty" | "externalId" | "status" | "account";

/** A header cell as it is compared: words in lower case, without accents and signs; camel case split. A lost letter is mostly an e with an accent. */
export const plainHeader = (cell: string): string =>
  plainWord(cell.replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2"))
    .replace(/\ufffd/g, "e")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

// Words of a column about something beside the booking itself: an original currency, a tax, a part.
const ASIDE =
  /\bin (valuta|divisa)$|\b(orig|original\w*|ursprung\w*|local|foreign|fremd\w*|instructed|exchange|\w*kurs|rate|tax|vat|mwst|\w*steuer\w*|moms|iva|tva|btw|tip|trinkgeld\w*|shipping|spedizione|expedition|insurance|assicurazione|assurance|discount|rabatt|individual|einzel\w*|singolo|detail|details|available|quantity|qty|price|customer facing|refunded|platform|limit|points|fw|exchanged|billing|impact|status|retried|number|nummer|numero|target|ziel\w*)\b/;
const DATE_ASIDE =
  /\b(due|expir\w*|payout|auszahlung\w*|closing|chiusura|transfer|effective|submitted|von|bis|from|to|period|birth|geburt\w*|dispute|evidence|bewertung\w*|available|valid|statement|updated|faellig\w*|fallig\w*|arrival|expense|export\w*)\b/;

// Debit and credit columns that name ledger accounts, cards or parties instead of holding money.
const LEDGER = /(?<!\b(fra|pa) )\b(kt|kto|konto|account|compte|cuenta|rekening|card|karte\w*|number|nummer|name|currency|wahrung|id|code)\b/;

// In the languages of European, American and East Asian banks; matched on plainHeader. Later rules do not override higher weights.
const RULES: readonly [ColumnRole, number, RegExp][] = [
  ["date", 10, /\b(booked|booking|posted|post|posting|settled?|settlement|cleared|complet\w*|finished|beendet|buchung|buchungs(tag|datum|date)|gebucht|abgeschlossen|abschlusses|ecriture|compta\w*|contab\w*|registrazione|registro|contable|lancamento|boek(ings?)?(datum|dag)|verrekening|bogfor\w*|bokfor\w*|kirjaus\w*|zauctovani|zuctovania|ksiegowania|konyveles\w*|knjizenja)\b/],
  ["date", 8, /^(date|datum|data|fecha|dato|pvm|tarih|dag|jour|giorno|dia|paiva|paivamaara|дата|日付|日期|取引日|お取引日|年月日|date utc|datum utc)$/],
  ["date", 7, /^(date|datum|data|fecha|dato|f|created|erstellt|creation|rapport|journal) ?(utc|at|am|de|oper\w*|date|date utc)?\b|取引|日付|дата|交易/],
  ["date", 6, /\b(transaction|trans|transaktions\w*|started|authori[sz]ed|abschluss|abschlussdatum|operation|operazione|operacion|operacji|verrichting|kaufdatum|belegdatum|purchase|provedeni|beginns?|transakcji|transaktionsdato|movimento|mov)\b.*(date|datum|data|fecha|dato|on|at|utc)?/],
  ["date", 5, /\b(\w*date|\w*datum|datetime|timestamp|zeitstempel|time|day|\w*dag|\w*dato|\w*tag)\b/],
  ["valueDate", 10, /valut|\bvalue\b|\bvaleur\b|\bvalor\b|wertstellung|\bwert\b|waluty|rentedatum|\brente\w*|\bint date\b|arvopaiva|ertek/],
  ["amount", 13, /^(net|net amount|netto|nettobetrag|importe neto|importo netto|montant net|netamount|amount net|valor liquido|netto betrag)\b/],
  ["amount", 14, /^net total$/],
  ["amount", 12, /^total amount$/],
  ["amount", 10, /\b(amount|amt|\w*betrag|bedrag|importo|importe|montant|valor|belob|beloeb|belob kr|castka|kwota|belopp|umsatz|summa|maara|quantia|suma|osszeg\w*|iznos|tutar|movimiento|movement|mouvement|mutatie|bevegelse|сумма|sum)\b|金额|金額|сумма/],
  ["amount", 9, /^(gross|lordo|brutto|avant commission|bruto|value|transaction value|credit debit|debit credit)\b/],
  ["amount", 6, /^(total|price|spend|cost)\b/],
  ["debit", 10, /\b(debit\w*|debet|belastung\w*|lastschrift\w*|soll|withdrawals?|withdrawn|paid out|money out|payments? out|outflow|spent|addebit\w*|uscite|uscita|dare|debe|cargo|cargos|uttag|ausgang|ausgange|ausgabe|ausgaben|auszahlung|auszahlungen|obciazenie|obciazenia|wydatki|spent|depenses?|retraits?|sorties?|af|ud|ut|ut fra konto|utgift|utgifter|vydaje|terheles|isplata|saidas?|retiros?|kiadas\w*|outgoing)\b|расход|^(payments?|charges?|charge amount|paid)$|出金|支払|引出|支出/],
  ["credit", 10, /\b(credits?|credited|creditamount|credit\w*betrag|kredit|credito|creditos|credite|gutschrift\w*|haben|deposits?|deposited|paid in|money in|payments? in|inflow|accredit\w*|entrate|entrata|avere|haber|abono|abonos|insattning|insattningar|eingang|eingange|einnahme|einnahmen|einzahlung|einzahlungen|uznanie|uznania|wplywy|received|receipts?|recettes?|versements?|entrees?|bij|ind|inn|inn pa konto|inntekt|inntekter|prijmy|jovairas|uplata|entradas?|depositos?|bevetel\w*|incoming)\b|приход|入金|預入|預り|預かり|预入|收入/],
  ["fee", 10, /^(fee|fees|gebuhr|gebuehr|commission|commissione|tariffa|gebyr|avgift|frais|comision|oplata|poplatek|fee amount|costo|cout|coste)( utc| eur| usd| gbp)?$/],
  ["fee", 6, /\b(fees?|\w*gebuhr\w*|\w*gebuehr\w*|commissions?|kosten|\w*kosten|spesen|frais)\b/],
  ["refund", 10, /\b(amount refunded|refunded amount)$/],
  ["balance", 10, /\b(balance|saldo|solde|kontostand|zustatek|stan|running|kontosaldo|egyenleg\w*|stanje|bakiye|sold|disponible)\b|残高|余额|остаток/],
  ["currency", 10, /\b(currency|\w*wahrung|\w*waehrung|devise|divisa|moneda|moeda|valuta|munt|whrg|ccy|cur|mena|waluta|valuutta|valutakod|iso code|penznem|devizanem\w*|devises|монета)\b|валюта|通貨|货币/],
  ["description", 10, /\b(description|descriptions|beschreibung|verwendungszweck|libelle|descrizione|concepto|omschrijving|mededelingen|narrative|narration|title|particulars|descricao|historico|beskrivelse|beskrivning|opis|tytul|popis|selite|aciklama|kozlemeny\w*|tekst|text|texto|buchungstext|buchungsdetails|avisierungstext|zahlungszweck|causale|designation)\b|описание|назначение|摘要|内容|\b(beschreibung|description|descrizione)\d\b/],
  ["description", 7, /\b(memo|details?|dettagli|detail|note|notes|nota|reference|referenz|payment reference|viesti|zprava|motif|message|melding|meddelande|type|name|naam|transaction|detalle|observaciones|mitteilung|subject|betreff)\b/],
  ["counterparty", 10, /^(?!.*\b(status|address|adresse|account|iban|bic|konto\w*|bank|bankleitzahl|id|category|number)\b).*\b(counterparty|counterparty name|payee|merchant|merchant name|beneficiary|beneficiary name|beguenstigter|begunstigter|empfanger|empfaenger|auftraggeber|handler|handelaar|partner name|destinataire|beneficiario|nadawca|odbiorca|kontrahent|nazev protiuctu|mottagare|avsender|modtager|saaja|vendor|supplier|payee name|zahlungsempfanger|zahlungspflichtiger|name des empfangers|to from)\b/],
  ["counterparty", 6, /^(name|naam|nom|nome|nombre|nome beneficiario|naam omschrijving)$/],
  ["externalId", 10, /^(id|transaction id|transaktions id|transaktions nr|transaktionsnummer|transaction number|balance transaction id|transfer wise id|transferwise id|codice transazione|numero de transaction|n de transaction|fitid|txn id|transaction reference|n di transazione|verifikationsnummer|zkb referenz|unique id|entry id|transaktionsnr|uuid|referencni cislo transakce)$/],
  ["status", 10, /^(status|state|stato|etat|estado|stav|pending|transaction status|transaktionsstatus|payment status|tila)$/],
  ["status", 12, /^(balance impact|impact sur le solde|auswirkung auf guthaben|impatto sul saldo)$/],
  ["account", 10, /^(account|account name|account number|account id|account no|iban|konto|kontonummer|kontonr|kto|auftragskonto|rekening|rekeningnummer|source account|compte|numero de compte|conto|cuenta|rachunek|iban kontoinhaber|account iban)$/],
  ["account", 6, /^(card number|kreditkarte|kartennummer|numero di carta|numero de carte)$/],
];

/** True for a column beside the booking: a price, a tax, an amount in the original currency. */
export const isAside = (cell: string): boolean => ASIDE.test(plainHeader(cell));

/** How well a header cell names each role; roles it does not name are absent. */
export function columnRoles(cell: string): Partial<Record<ColumnRole, number>> {
  const name = plainHeader(cell);
  const found: Partial<Record<ColumnRole, number>> = {};
  if (name === "") return found;
  const aside = ASIDE.test(name.replace(/\b(inkl|incl|inklusive|including|ttc) (mwst|vat|tax|iva|tva|moms|btw)\b/, ""));
  for (const [role, weight, pattern] of RULES) {
    if (!pattern.test(name)) continue;
    let own = weight;
    if (role === "date" || role === "valueDate") own -= DATE_ASIDE.test(name) ? 8 : 0;
    else if ((role === "debit" || role === "credit") && LEDGER.test(name)) continue;
    else if (role === "amount" || role === "debit" || role === "credit" || role === "balance" || role === "currency" || role === "fee") own -= aside ? 7 : 0;
    found[role] = Math.max(found[role] ?? 0, own);
  }
  const feeItself = found.fee && !/\b(nach|after|incl|excl|inkl|exkl|net|before|avant|vor|ohne|apres|dopo|prima)\b/.test(name);
  if (feeItself) delete found.amount;
  else delete found.fee;
  if (found.valueDate && found.date !== undefined && found.date < 10) found.date = 3;
  if (found.debit && found.credit) {
    found.amount = Math.max(found.amount ?? 0, 9);
    delete found.debit;
    delete found.credit;
  }
  if (found.debit && found.debit === 10 && found.amount && /\b(debit|credit|paid|money)\b/.test(name)) delete found.amount;
  if (found.credit && found.amount) delete found.amount;
  if (found.debit && found.amount) delete found.amount;
  if (found.balance && found.balance > 3) {
    delete found.amount;
    delete found.debit;
    delete found.credit;
  }
  return found;
}

// What is meant by the words of a direction column: money leaving or arriving.
const OUT = new Set("d o dr debit dbit debet debito s soll out af belastung lastschrift cargo addebito outgoing withdrawal ausgang obciazenie dare debe - sortie ut ud outflow kiadas".split(" "));
const IN = new Set("c i cr credit crdt kredit credito h haben in bij gutschrift abono accredito incoming deposit eingang uznanie avere haber + entree inn ind inflow bevetel".split(" "));

/** -1 for money leaving, 1 for money arriving, null where the word is no direction. */
export function directionOf(cell: string): 1 | -1 | null {
  const word = cell.trim() === "+" || cell.trim() === "-" ? cell.trim() : plainHeader(cell);
  return OUT.has(word) ? -1 : IN.has(word) ? 1 : null;
}
