import type { WordRule } from "./rule.ts";

const BANKS = ["bank", "processor", "ledger"] as const;

/** Rules about money itself, asked before any vendor; the order is the priority. */
export const MONEY_RULES: readonly WordRule[] = [
  { id: "tax-refund", direction: "in", role: "one-off", category: null, flag: "tax-refund", why: "A tax refund is not earned by operating.",
    words: ["irs treas", "tax ref", "tax refund", "taxref", "hmrc repay*", "vat refund", "vat repayment", "gst refund", "ustva erstattung", "steuererstattung", "finanzamt", "remboursement tva", "r d tax credit", "franchise tax refund"] },
  { id: "interest-income", direction: "in", role: "one-off", category: null, flag: "interest", why: "Interest is a yield on cash, not revenue.",
    words: ["interest", "interest paid", "interest payment", "interest earned", "interest credit", "dividend", "money market yield", "treasury yield", "zinsen", "habenzinsen", "interets crediteurs", "intereses"] },
  { id: "loan-in", direction: "in", role: "financing", category: null, accounts: BANKS, why: "Borrowed money is financing, not revenue.",
    words: ["loan", "loan proceeds", "loan disbursement", "loan advance", "sba", "ppp loan", "eidl", "line of credit", "loc advance", "venture debt", "stripe capital", "shopify capital", "paypal working capital", "clearco", "clearbanc", "pipe advance", "capchase", "lighter capital", "hercules capital", "darlehen", "kreditauszahlung", "pret bancaire", "prestamo", "bounce back loan"] },
  { id: "loan-out", direction: "out", role: "financing", category: null, accounts: BANKS, why: "Paying back a loan is financing, not an expense.",
    words: ["loan payment", "loan pmt", "loan pymt", "loan repayment", "loan principal", "principal payment", "sba loan", "sba eidl", "line of credit payment", "loc payment", "stripe capital", "shopify capital", "clearco", "capchase", "lighter capital", "tilgung", "darlehen", "remboursement pret", "bounce back loan"] },
  { id: "equity-in", direction: "in", role: "financing", category: null, accounts: BANKS, why: "Investors' money is financing, not revenue.",
    words: ["safe", "safe note", "safe investment", "safe agreement", "convertible note", "convertible loan", "seed round", "pre seed", "seed investment", "seed funding", "series seed", "series a", "series b", "series c", "series d", "angel investment", "investment", "investor", "investors", "investor funds", "equity", "capital contribution", "capital call", "capital increase", "kapitalerhohung", "stammeinlage", "stock purchase", "share purchase", "share subscription", "shares", "stock issuance", "ventures", "venture", "venture capital", "venture partners", "capital partners", "capital fund", "capital lp", "fund lp", "fund i", "fund ii", "fund iii", "fund iv", "fund v", "y combinator", "techstars", "500 startups", "sequoia", "andreessen", "a16z", "founders fund", "first round capital", "antler", "wefunder", "startengine", "seedrs", "crowdcube", "republic funding", "angellist", "carta equity", "owner contribution", "founder contribution", "shareholder contribution", "member contribution", "paid in capital"] },
  { id: "equity-out", direction: "out", role: "financing", category: null, accounts: BANKS, why: "Money to owners is financing, not an expense.",
    words: ["dividend", "profit distribution", "owner draw", "owners draw", "owner distribution", "member distribution", "shareholder distribution", "share buyback", "share repurchase", "stock repurchase", "ausschuttung", "gewinnausschuttung"] },
];

const CARD = ["credit card payment", "credit card pmt", "credit card autopay", "credit card auto pay", "credit crd autopay", "credit crd epay", "credit crd", "card payment to", "cardmember serv*", "amex epayment", "american express ach pmt", "american express payment", "autopay payment", "automatic payment thank*", "payment thank you", "online payment thank you", "thank you payment", "mobile payment thank you", "payment received thank you", "brex payment", "ramp statement", "ramp payment", "divvy payment", "mercury credit payment", "mercury io payment", "io autopay", "capital one mobile pmt", "capital one crcardpmt", "crcardpmt", "citi card online", "citi autopay", "discover e payment", "barclaycard payment", "kreditkartenabrechnung", "kreditkarten abrechnung", "releve carte", "paiement carte de credit", "card repayment"];

/** Card bills, both as the bank and as the card words them. */
export const CARD_PAYMENT_RULE: WordRule = { id: "card-payment", words: CARD, role: "card-payment", category: null, why: "It pays a card bill: what was bought stands on the card." };

export const CARD_SIDE_WORDS = ["payment", "autopay", "automatic payment", "einzahlung", "zahlungseingang", "paiement", "pagamento", "bill payment", "direct debit payment"] as const;

/** Wording of money moved between own accounts. */
export const TRANSFER_RULE: WordRule = {
  id: "transfer", role: "transfer", category: null, why: "It is worded as a transfer between own accounts.",
  words: ["internal transfer", "transfer to savings", "transfer from savings", "transfer to checking", "transfer from checking", "transfer to chk", "transfer from chk", "transfer to sav", "transfer from sav", "to savings", "from savings", "to checking", "from checking", "online transfer", "account transfer", "transfer between accounts", "between accounts", "own account", "own accounts", "own transfer", "intra account", "book transfer", "sweep", "treasury transfer", "to treasury", "from treasury", "to money market", "from money market", "umbuchung", "eigenubertrag", "ubertrag", "kontoubertrag", "virement interne", "giroconto", "traspaso", "transferencia interna", "to main account", "from main account", "pocket transfer", "to pot", "from pot", "exchanged to", "exchanged from", "exchanged", "converted", "currency exchange", "currency conversion", "conversion de devise", "conversione di valuta", "wahrungsumrechnung", "top up", "approvisionnement pour virement", "bank deposit to pp account", "bankgutschrift auf paypal konto"],
};
/** Weaker transfer wording: enough beside a matching row, not alone. */
export const TRANSFER_HINTS = ["transfer", "transfers", "xfer", "tfr", "trf", "trsf", "virement", "uberweisung", "bonifico", "transferencia", "move money"] as const;
/** Wording of business with others: such a row is never matched as a transfer on its amount alone. */
export const BUSINESS_HINTS = ["invoice", "inv", "subscription", "salary", "wages", "rent", "rechnung", "facture", "order", "purchase", "sale", "client", "customer", "bill", "fee", "charge", "refund"] as const;

/** Processors by the words their payouts carry at the bank. */
export const PROCESSORS: readonly { name: string; words: readonly string[] }[] = [
  { name: "Stripe", words: ["stripe"] },
  { name: "PayPal", words: ["paypal"] },
  { name: "Square", words: ["square inc", "squareup", "sq payout", "square payout", "block inc"] },
  { name: "Adyen", words: ["adyen"] },
  { name: "SumUp", words: ["sumup"] },
  { name: "Shopify", words: ["shopify payments", "shopify payout"] },
  { name: "GoCardless", words: ["gocardless"] },
  { name: "Mollie", words: ["mollie", "stichting mollie payments"] },
  { name: "Paddle", words: ["paddle", "paddle com"] },
  { name: "Braintree", words: ["braintree"] },
  { name: "Lemon Squeezy", words: ["lemon squeezy", "lemonsqueezy"] },
  { name: "Klarna", words: ["klarna"] },
  { name: "TWINT", words: ["twint"] },
  { name: "Apple", words: ["itunes connect", "apple app store payout"] },
];
/** How a processor's own export words a payout to the bank. */
export const PAYOUT_WORDS = ["payout", "payouts", "stripe payout", "transfer to bank", "bank transfer", "withdrawal", "withdraw", "general withdrawal", "withdraw funds", "auszahlung", "abbuchung", "virement bancaire", "virement vers", "bonifico bancario", "payout to bank", "settlement", "user initiated withdrawal", "transfert sur compte bancaire", "retrait", "prelievo"] as const;
export const RESERVE_WORDS = ["reserved funds", "reserve hold", "reserve release", "rolling reserve", "payment reserve", "risk reserved funds", "account hold", "general hold", "hold on balance", "release of general account hold"] as const;
/** A fee about a refund or a return is a fee. */
export const FEE_WORDS = ["fee", "fees", "charges", "service charge", "commission", "commissions", "gebuhr", "gebuhren", "frais", "commissione", "adjustment"] as const;
/** A payment taken back, whichever way it went. */
export const REFUND_WORDS = ["refund", "refunded", "refunds", "payment refund", "reversal", "reversed", "chargeback", "dispute", "returned", "return of", "credit memo", "merchandise return", "purchase return", "gutschrift retoure", "erstattung", "ruckerstattung", "ruckzahlung", "rucklastschrift", "storno", "remboursement", "rimborso", "storno", "devolucion", "reembolso", "cashback"] as const;
