import { describe, expect, it } from "vitest";
import { parseFile } from "./parse.ts";

type Case = { text: string; want: [string, number][]; currency?: string | null; skipped?: number[]; rejected?: number[]; warning?: RegExp; name?: string };

const parse = (text: string, name = "statement.csv") => parseFile(new TextEncoder().encode(text), name);

// Layouts of known sources written from memory of their columns, with invented rows.
const CASES: Record<string, Case> = {
  "Danish: semicolons, thousands dot, decimal comma, balance": {
    text: "Dato;Tekst;Beløb;Saldo\n31.01.2026;Løn;-25.000,00;1.234.567,89\n30.01.2026;Faktura 12;1.500,50;1.259.567,89\n",
    want: [["2026-01-31", -2500000], ["2026-01-30", 150050]],
  },
  "Danske Bank: status and balance columns": {
    text: '"Dato";"Tekst";"Beløb";"Saldo";"Status";"Afstemt"\n"02.01.2026";"Husleje";"-9.500,00";"10.500,00";"Udført";"Nej"\n"05.01.2026";"Kunde";"500,00";"11.000,00";"Udført";"Nej"\n',
    want: [["2026-01-02", -950000], ["2026-01-05", 50000]],
  },
  "Polish mBank: long preamble, amounts with the code, hash signs": {
    text: "mBank S.A.;\nLista operacji;\n;\n#Klient;\nFIRMA SP Z O O;\n;\n#Waluta;#Wpływy;#Wydatki;\nPLN;1 000,00;-45,00;\n;\n#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;#Saldo po operacji;\n2026-01-15;ZAKUP KARTA;eKonto 1111;Inne;-45,00 PLN;955,00 PLN;\n2026-01-14;WPŁYW;eKonto 1111;Wpływy;1 000,00 PLN;1 000,00 PLN;\n",
    want: [["2026-01-15", -4500], ["2026-01-14", 100000]], currency: "PLN",
  },
  "Japanese: yen without decimals, in and out columns": {
    text: "日付,摘要,お支払金額,お預り金額,差引残高\n2026/01/05,振込 カブシキガイシャ,,\"1,200,000\",\"1,500,000\"\n2026/01/06,家賃,\"300,000\",,\"1,200,000\"\n",
    want: [["2026-01-05", 120000000], ["2026-01-06", -30000000]],
  },
  "yen stated in a column": {
    text: "Date,Description,Amount,Currency\n2026-01-05,Sale,\"1,200\",JPY\n2026-01-06,Rent,-300000,JPY\n2026-01-07,Half a yen,0.5,JPY\n",
    want: [["2026-01-05", 1200], ["2026-01-06", -300000]], currency: "JPY", rejected: [4],
  },
  "debit and credit columns with empty cells": {
    text: "Date,Details,Debit,Credit,Balance\n03/01/2026,Rent,1200.00,,800.00\n13/01/2026,Client,,500.00,1300.00\n",
    want: [["2026-01-03", -120000], ["2026-01-13", 50000]],
  },
  "debit and credit columns with zeros": {
    text: "Date,Details,Debit,Credit\n2026-01-03,Rent,1200.00,0.00\n2026-01-13,Client,0.00,500.00\n",
    want: [["2026-01-03", -120000], ["2026-01-13", 50000]],
  },
  "HSBC: no header": {
    text: '15/01/2026,"CARD PAYMENT TO SHOP","-1,012.30"\n13/01/2026,INTEREST,0.12\n',
    want: [["2026-01-15", -101230], ["2026-01-13", 12]],
  },
  "ambiguous order is stated as an assumption": {
    text: "Date,Description,Amount\n01/02/2026,A,-1.00\n02/01/2026,B,-2.00\n",
    want: [["2026-01-02", -100], ["2026-02-01", -200]], warning: /Assumed that dates are written/,
  },
  "order by the run of the rows": {
    text: "Date,Description,Amount\n01/02/2026,A,-1.00\n02/02/2026,B,-2.00\n03/02/2026,C,-2.00\n04/02/2026,D,-2.00\n01/03/2026,E,-1.00\n02/03/2026,F,-1.00\n",
    want: [["2026-02-01", -100], ["2026-02-02", -200], ["2026-02-03", -200], ["2026-02-04", -200], ["2026-03-01", -100], ["2026-03-02", -100]],
  },
  "tab separated": {
    text: "Date\tDescription\tAmount\n2026-01-03\tRent, office\t-1,200.00\n2026-01-04\tSale\t30.00\n",
    want: [["2026-01-03", -120000], ["2026-01-04", 3000]], name: "a.tsv",
  },
  "pipe separated, month names": {
    text: "Transaction Date|Narrative|Amount\n3-Jan-2026|Rent|-12.00\n14-Feb-26|Sale|30.00\n",
    want: [["2026-01-03", -1200], ["2026-02-14", 3000]],
  },
  "quoted everything with a total row": {
    text: '"Date","Payee","Amount"\n"2026-01-03","Landlord","-1,200.00"\n"2026-01-04","Client","3,000.00"\n"Total","","1,800.00"\n',
    want: [["2026-01-03", -120000], ["2026-01-04", 300000]], skipped: [4],
  },
  "opening and closing balance rows": {
    text: "Date,Description,Amount,Balance\n2026-01-01,Opening balance,,100.00\n2026-01-03,Rent,-20.00,80.00\n2026-01-31,Closing balance,,80.00\n",
    want: [["2026-01-03", -2000]], skipped: [2, 4],
  },
  "mixed currencies in a column": {
    text: "Date,Description,Amount,Currency\n2026-01-03,A,-20.00,USD\n2026-01-04,B,-30.00,EUR\n",
    want: [["2026-01-03", -2000], ["2026-01-04", -3000]], currency: "USD,EUR",
  },
  "N26": {
    text: '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"\n2026-01-03,2026-01-02,"AWS EMEA",,Presentment,,"Main Account",-54.10,-59.00,USD,1.09\n2026-01-04,2026-01-04,"Client GmbH",DE001,"Credit Transfer","RE 7","Main Account",500.00,,,\n',
    want: [["2026-01-03", -5410], ["2026-01-04", 50000]], currency: "EUR",
  },
  "Brex": {
    text: "Date,Merchant,Amount,Currency,Account,Type,Status,Memo\n01/15/2026,Figma,-15.00,USD,Brex Cash,Card,Posted,seat\n01/16/2026,Wire from Fund LP,250000.00,USD,Brex Cash,Wire,Posted,\n01/17/2026,AWS,-9.00,USD,Brex Cash,Card,Pending,\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 25000000]], currency: "USD", skipped: [4],
  },
  "Ramp: card report, receipts, unsigned": {
    text: "Transaction Date,Merchant Name,Amount,Currency,Cardholder,Receipts,Memo\n2026-01-15,Figma,15.00,USD,Ann,1,x\n2026-01-16,AWS,900.00,USD,Ben,0,\n",
    want: [["2026-01-15", -1500], ["2026-01-16", -90000]], warning: /money leaving/,
  },
  "QuickBooks: register with preamble, account rows and totals": {
    text: "Transaction Detail,,,,,,\nAcme Inc,,,,,,\nJanuary 2026,,,,,,\n\nDate,Transaction Type,Num,Name,Memo/Description,Amount,Balance\n01/15/2026,Expense,,Figma,Seats,-15.00,985.00\n01/16/2026,Deposit,12,Client,Invoice 12,\"2,000.00\",\"2,985.00\"\nTotal for Checking,,,,,\"$1,985.00\",\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 200000]], skipped: [8],
  },
  "Xero: bank statement with spent and received": {
    text: "Date,Type,Payee,Reference,Spent,Received,Balance\n15 Jan 2026,Spend Money,Figma,x,15.00,,985.00\n16 Jan 2026,Receive Money,Client,12,,2000.00,2985.00\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 200000]],
  },
  Barclays: {
    text: "Number,Date,Account,Amount,Subcategory,Memo\n\t ,15/01/2026,20-00-00 12345678,-15.00,Card Purchase,FIGMA\n\t ,16/01/2026,20-00-00 12345678,2000.00,Counter Credit,CLIENT\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 200000]],
  },
  "ING NL: unsigned with Af Bij and compact dates": {
    text: '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"\n"20260115";"Figma";"NL01INGB";"";"BA";"Af";"15,00";"Betaalautomaat";"pas 1"\n"20260116";"Klant BV";"NL01INGB";"NL02";"OV";"Bij";"2.000,00";"Overschrijving";"fact 12"\n',
    want: [["2026-01-15", -1500], ["2026-01-16", 200000]], currency: "EUR",
  },
  "ABN AMRO: tab, no header, balance before and after": {
    text: "123456789\tEUR\t20260115\t1000,00\t985,00\t20260115\t-15,00\tBEA FIGMA\n123456789\tEUR\t20260116\t985,00\t2985,00\t20260116\t2000,00\tKLANT BV\n123456789\tEUR\t20260117\t2985,00\t2885,00\t20260117\t-100,00\tHUUR\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 200000], ["2026-01-17", -10000]], currency: "EUR", name: "TXT.TAB",
  },
  "BBVA: Spanish preamble": {
    text: ";Últimos movimientos;;;;\n;;;;;\nF.Valor;Fecha;Concepto;Movimiento;Importe;Divisa;Disponible;Divisa\n15/01/2026;16/01/2026;Pago con tarjeta;Figma;-15,00;EUR;985,00;EUR\n16/01/2026;16/01/2026;Transferencia;Cliente;2.000,00;EUR;2.985,00;EUR\n",
    want: [["2026-01-16", -1500], ["2026-01-16", 200000]], currency: "EUR",
  },
  "SEB: Swedish, deposits and withdrawals in one column, spaces": {
    text: "Bokförd;Valutadatum;Text;Typ;Insättningar/uttag;Bokfört saldo\n2026-01-15;2026-01-15;FIGMA;Kortköp;-1 500,00;98 500,00\n2026-01-16;2026-01-16;KUND AB;Insättning;20 000,00;118 500,00\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 2000000]],
  },
  "Norwegian: Ut and Inn": {
    text: "Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto\n15.01.2026;FIGMA;15.01.2026;150,00;\n16.01.2026;KUNDE;16.01.2026;;2 000,00\n",
    want: [["2026-01-15", -15000], ["2026-01-16", 200000]],
  },
  "Finnish": {
    text: "Kirjauspäivä;Arvopäivä;Määrä EUROA;Saaja/Maksaja;Viesti\n15.01.2026;15.01.2026;-15,00;FIGMA;x\n16.01.2026;16.01.2026;2000,00;ASIAKAS OY;lasku\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 200000]],
  },
  "French: debit negative, credit, preamble with balance": {
    text: "Compte n° 0001;;;;\nSolde au 31/01/2026;;;2985,00;EUR\n;;;;\nDate;Date valeur;Libellé;Débit;Crédit\n15/01/2026;15/01/2026;PRLV FIGMA;-15,00;\n16/01/2026;16/01/2026;VIR CLIENT;;2000,00\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 200000]], currency: "EUR", skipped: [2],
  },
  "Italian: Dare and Avere": {
    text: "Data Contabile;Data Valuta;Descrizione;Dare;Avere\n15/01/2026;16/01/2026;BONIFICO;1.500,00;\n16/01/2026;16/01/2026;INCASSO;;2.000,00\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 200000]],
  },
  "Portuguese Brazil: R$ signs": {
    text: "Data;Descrição;Valor;Saldo\n15/01/2026;Compra;-R$ 1.500,00;R$ 8.500,00\n16/01/2026;Pix recebido;R$ 2.000,00;R$ 10.500,00\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 200000]], currency: "BRL",
  },
  "Swiss: apostrophes and trailing minus": {
    text: "Datum;Text;Betrag;Saldo\n15.01.2026;Miete;1'500.00-;8'500.00\n16.01.2026;Kunde;2’000.00;10'500.00\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 200000]],
  },
  "accountants' parentheses": {
    text: "Date,Description,Amount\n2026-01-15,Rent,\"(1,500.00)\"\n2026-01-16,Fee,$(0.01)\n2026-01-17,Sale,\"$2,000.00\"\n",
    want: [["2026-01-15", -150000], ["2026-01-16", -1], ["2026-01-17", 200000]],
  },
  "Soll and Haben flags": {
    text: "Buchungstag;Valuta;Verwendungszweck;Umsatz;Währung;Soll/Haben\n15.01.2026;15.01.2026;Miete;1.500,00;EUR;S\n16.01.2026;16.01.2026;Kunde;2.000,00;EUR;H\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 200000]], currency: "EUR",
  },
  "Amex: purchases positive, the payment negative": {
    text: "Date,Description,Card Member,Account #,Amount\n01/15/2026,FIGMA,ANN,-1001,15.00\n01/16/2026,AWS,ANN,-1001,900.00\n01/20/2026,AUTOPAY PAYMENT - THANK YOU,ANN,-1001,-915.00\n",
    want: [["2026-01-15", -1500], ["2026-01-16", -90000], ["2026-01-20", 91500]], warning: /money leaving/,
  },
  "fee beside the amount, proven by the balance": {
    text: "Date,Description,Amount,Fee,Balance\n2026-01-15,Card,-10.00,0.50,89.50\n2026-01-16,Card,-20.00,1.00,68.50\n2026-01-17,In,100.00,0.00,168.50\n",
    want: [["2026-01-15", -1050], ["2026-01-16", -2100], ["2026-01-17", 10000]],
  },
  "unsigned amounts, sign proven by nothing, direction in words": {
    text: "Date,Description,Amount,Direction\n2026-01-15,Card,10.00,OUT\n2026-01-16,Client,20.00,IN\n",
    want: [["2026-01-15", -1000], ["2026-01-16", 2000]],
  },
  "no header, three columns, German": {
    text: "15.01.2026;Miete Büro;-1.500,00\n16.01.2026;Kunde Müller;2.000,00\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 200000]],
  },
  "header repeated in the middle of joined exports": {
    text: "Date,Description,Amount\n2026-01-15,A,-1.00\nDate,Description,Amount\n2026-02-15,B,-2.00\n",
    want: [["2026-01-15", -100], ["2026-02-15", -200]],
  },
  "sep= line of Excel": {
    text: "sep=;\nDate;Description;Amount\n2026-01-15;A;-1,00\n",
    want: [["2026-01-15", -100]],
  },
  "no header, money out and money in apart, signs written": {
    text: '24/12/2025,Check 122,122,-$76.00,"","$1,750.06"\n23/12/2025,Client,"","",+$327.49,"$1,826.06"\n24/12/2025,Check 112,112,-$800.00,"","$1,498.57"\n',
    want: [["2025-12-24", -7600], ["2025-12-23", 32749], ["2025-12-24", -80000]],
  },
  "Swiss card: compound column names, code in the title": {
    text: "Konto:;CH00\n\nBuchungsdatum;Valutadatum;Text;Belastungsbetrag (CHF);Gutschriftsbetrag (CHF);Saldo (CHF)\n15.01.2026;15.01.2026;Miete;1'500.00;;500.00\n16.01.2026;16.01.2026;Kunde;;2'000.00;2500.00\n",
    want: [["2026-01-15", -150000], ["2026-01-16", 200000]], currency: "CHF",
  },
  "Hungarian: trailing dots in dates, own words": {
    text: "Tranzakció dátuma,Partner neve,Tranzakció összege,Tranzakció devizaneme,Egyenleg\n2026.01.15.,Figma,-350,HUF,650\n2026.01.16.,Ügyfél,1290,HUF,1940\n",
    want: [["2026-01-15", -35000], ["2026-01-16", 129000]], currency: "HUF",
  },
  "two currencies in debit and credit columns of their own": {
    text: "DATE;ACTIVITY NAME;DEBIT;DEBIT CURRENCY;CREDIT;CREDIT CURRENCY\n04/01/2026;Shop;15.00;CHF;;\n16/01/2026;Client;;;20.00;USD\n",
    want: [["2026-01-04", -1500], ["2026-01-16", 2000]], currency: "CHF,USD",
  },
  "Wise transfers: what left and what arrived in columns of their own": {
    text: "ID,Status,Direction,Created on,Finished on,Source fee amount,Source fee currency,Source name,Source amount (after fees),Source currency,Target name,Target amount (after fees),Target currency\nT-1,COMPLETED,OUT,2026-01-14 10:00:00,2026-01-15 10:00:00,1.50,EUR,We,100.00,EUR,Shop,108.00,USD\nT-2,COMPLETED,IN,2026-01-16 10:00:00,2026-01-16 10:00:00,0.00,USD,Client,50.00,USD,We,46.00,EUR\nT-3,CANCELLED,OUT,2026-01-16 10:00:00,2026-01-16 10:00:00,0.00,EUR,We,5.00,EUR,Shop,5.00,EUR\n",
    want: [["2026-01-15", -10150], ["2026-01-16", 4600]], currency: "EUR", skipped: [4],
  },
  "Capital One: posted date before transaction date": {
    text: "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n2026-01-14,2026-01-15,1234,Figma,Software,15.00,\n2026-01-15,2026-01-16,1234,PAYMENT,Payment,,915.00\n",
    want: [["2026-01-15", -1500], ["2026-01-16", 91500]],
  },
  "PayPal: a pending deposit that moves the balance, an authorisation that does not": {
    text: "Date,Name,Type,Status,Currency,Gross,Fee,Net,Balance\n13/01/2026,Radio,Subscription,Completed,USD,-6.99,0.00,-6.99,-6.99\n14/01/2026,,Bank Deposit,Pending,USD,6.99,0.00,6.99,0.00\n15/01/2026,Shop,Payment,Completed,USD,-7.00,0.00,-7.00,-7.00\n16/01/2026,,Bank Deposit,Pending,USD,7.00,0.00,7.00,0.00\n",
    want: [["2026-01-13", -699], ["2026-01-14", 699], ["2026-01-15", -700], ["2026-01-16", 700]], currency: "USD", warning: /balance moves by them/,
  },
  "DKB: status, two parties, euro sign in the title": {
    text: "Girokonto;DE001\n\nKontostand vom 25.01.2026:;12.345,67\n\nBuchungsdatum;Wertstellung;Status;Zahlungspflichtige*r;Zahlungsempfänger*in;Verwendungszweck;Umsatztyp;IBAN;Betrag (€);Gläubiger-ID\n24.01.26;24.01.26;Gebucht;Kunde;Wir;Bonus;Eingang;DE002;1.234,56;\n25.01.26;25.01.26;Vorgemerkt;Wir;Laden;x;Ausgang;DE003;-5,00;\n",
    want: [["2026-01-24", 123456]], currency: "EUR", skipped: [3, 7],
  },
  "continuation rows": {
    text: "Datum;Text;Betrag;Saldo\n15.01.2026;Zahlung an;-10,00;90,00\n;Müller GmbH;;\n;Rechnung 7;;\n16.01.2026;Gutschrift;5,00;95,00\n",
    want: [["2026-01-15", -1000], ["2026-01-16", 500]],
  },
};

describe("layouts of banks, cards and accounting programs", () => {
  it.each(Object.entries(CASES))("%s", (_, c) => {
    const parsed = parse(c.text, c.name);
    expect(parsed.kind).toBe("statement");
    expect(parsed.entries.map((e) => [e.date, e.amountMinor])).toEqual(c.want);
    if (c.currency !== undefined) expect([...new Set(parsed.entries.map((e) => e.currency))].join(",")).toBe(c.currency);
    expect(parsed.rejected.map((r) => r.line)).toEqual(c.rejected ?? []);
    if (c.skipped) expect(parsed.skipped.map((r) => r.line)).toEqual(c.skipped);
    if (c.warning) expect(parsed.warnings.join(" ")).toMatch(c.warning);
  });

  it("joins continuation rows to the booking above", () => {
    expect(parse(CASES["continuation rows"]?.text ?? "").entries[0]?.description).toBe("Zahlung an Müller GmbH Rechnung 7");
  });
});
