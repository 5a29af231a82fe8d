import { describe, expect, it } from "vitest";
import { parseFile } from "./parse.ts";
import { statementMapping, type StatementMapping } from "./statement-types.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = "statement.csv") => parseFile(bytes(text), name);
const moves = (text: string) => read(text).entries.map((e) => [e.date, e.amountMinor]);
const currencies = (text: string) => [...new Set(read(text).entries.map((e) => e.currency))];

// Invented rows in the shape of exports seen in the wild.
describe("a card's own statement", () => {
  it("counts purchases as money leaving where the rows name the card", () => {
    const text = "Date;Description;Card;Currency;Amount;Status\n02/11/2025;Shop;**2618;CHF;49.90;Booked\n28/10/2025;Train;**2618;CHF;100.00;Booked\n15/10/2025;Cashback;;CHF;-0.04;Booked\n";
    expect(moves(text)).toEqual([["2025-11-02", -4990], ["2025-10-28", -10000], ["2025-10-15", 4]]);
    expect(read(text).warnings.join(" ")).toMatch(/name the card/);
  });
  it("counts them so where its heading says credit card", () => {
    expect(moves("Movimenti Carta **** 4643,,\nCarta di Credito,,\nData,Descrizione,Importo\n25/12/2025,Negozio,6.99\n13/12/2025,Treno,3.99\n")).toEqual([["2025-12-25", -699], ["2025-12-13", -399]]);
  });
  it("takes no question about a customer for a seller's report, and a customer for one", () => {
    const rows = (title: string, cells: string[]) => `Transaktionsdatum;Kartennummer;${title};Betrag\n16.09.2026;**3953;${cells[0]};12.50\n17.09.2026;**5550;${cells[1]};-684.20\n18.09.2026;**3953;${cells[2]};30.00\n`;
    expect(moves(rows("Fakt. Kunde J/N", ["N", "J", "N"])).map((m) => m[1])).toEqual([-1250, 68420, -3000]);
    expect(moves(rows("Kunde", ["Muster", "Beispiel", "Muster"])).map((m) => m[1])).toEqual([1250, -68420, 3000]);
  });
  it("leaves a seller's takings by card alone", () => {
    expect(moves("Date,Card,Amount,Fee\n2026-01-15,Visa,20.00,0.30\n2026-01-16,Visa,10.00,0.20\n")[0]?.[1]).toBeGreaterThan(0);
    expect(moves("Date,Description,Card,Amount\n2026-01-15,Rent,,-20.00\n2026-01-16,Client,1234,10.00\n")).toEqual([["2026-01-15", -2000], ["2026-01-16", 1000]]);
  });
  it("counts unmarked amounts as purchases where only payments are marked, by CR beside them or in them", () => {
    expect(moves("Date Processed,Description,Amount,\n12-Dec-2025,SHOP,£67.40,\n02-Dec-2025,PAYMENT,\"£1,100.00\",CR\n")).toEqual([["2025-12-12", -6740], ["2025-12-02", 110000]]);
    expect(moves("Date,Details,Amount\n2025-12-12,SHOP,67.40\n2025-12-13,PAYMENT,100.00CR\n")).toEqual([["2025-12-12", -6740], ["2025-12-13", 10000]]);
    expect(moves("Date,Details,Amount\n2025-12-12,SHOP,67.40\n2025-12-13,PAYMENT,+100.00\n")).toEqual([["2025-12-12", -6740], ["2025-12-13", 10000]]);
  });
});

describe("which column is money leaving", () => {
  it("in nameless pairs is the one that is filled, or filled far more often", () => {
    expect(moves("01/09/2026,SUBWAY,8.19,,1000.00\n02/18/2026,WENDYS,8.55,,1000.00\n")).toEqual([["2026-01-09", -819], ["2026-02-18", -855]]);
    const text = "18.09.2026;A;;33,87\n19.09.2026;B;;23,55\n20.09.2026;C;;1,00\n21.09.2026;D;;1,00\n22.09.2026;E;5,00;\n";
    expect(moves(text).map((m) => m[1])).toEqual([-3387, -2355, -100, -100, 500]);
  });
  it("is what its name says, whatever two balances suggest", () => {
    expect(moves('"Date","Description","Withdrawal","Deposit","Balance"\n"07/31/2026","Interest","","$1.00","$2.00"\n"02/03/2026","ACH","$2.00","","$3.00"\n')).toEqual([["2026-07-31", 100], ["2026-02-03", -200]]);
  });
  it("is told by O and I, and a row with neither is rejected", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${String((i % 28) + 1).padStart(2, "0")}.09.2026;Text;10,00;${i % 5 === 0 ? "I" : "O"}`).join("\n");
    const parsed = read(`${rows}\n29.09.2026;Text;10,00;X\n`);
    expect(parsed.entries.reduce((s, e) => s + e.amountMinor, 0)).toBe(6000 - 24000);
    expect(parsed.rejected.map((r) => r.line)).toEqual([31]);
  });
  it("is positive beside credits with a minus, which arrive", () => {
    const text = 'Status,Date,Description,Debit,Credit\nCleared,03/27/2026,SHOP,"1,012.50",\nCleared,03/20/2026,PAYMENT THANK YOU,,-870.25\nCleared,03/19/2026,TRAIN,9.75,\n';
    expect(moves(text).map((m) => m[1])).toEqual([-101250, 87025, -975]);
    expect(read(text).mapping).toMatchObject({ debitSign: "positive", creditSign: "negative" });
    expect(moves("Datum;Text;Belastung;Gutschrift\n01.03.2026;A;-5,00;\n02.03.2026;B;;-1,00\n").map((m) => m[1])).toEqual([-500, -100]);
    expect(moves("Date,Text,Debit,Credit\n2026-03-01,A,5.00,\n2026-03-02,B,,9.00\n2026-03-03,B,,9.00\n2026-03-04,Reversed,,-9.00\n").map((m) => m[1])).toEqual([-500, 900, 900, -900]);
  });
  it("is what the balance proves where credits have a minus", () => {
    const text = (balances: number[]) => `Date,Text,Debit,Credit,Balance\n2026-03-01,A,5.00,,${balances[0]}\n2026-03-02,B,,-20.00,${balances[1]}\n2026-03-03,C,7.00,,${balances[2]}\n2026-03-04,D,,-1.00,${balances[3]}\n`;
    expect(moves(text([95, 115, 108, 109])).map((m) => m[1])).toEqual([-500, 2000, -700, 100]);
    expect(moves(text([105, 85, 92, 91])).map((m) => m[1])).toEqual([500, -2000, 700, -100]);
  });
  it("is read as before by a mapping that was stored without a sign of credits", () => {
    const text = "Date,Text,Debit,Credit\n2026-03-01,A,5.00,\n2026-03-02,B,,9.00\n";
    const { creditSign, ...stored } = read(text).mapping as StatementMapping;
    expect(creditSign).toBe("positive");
    expect(parseFile(bytes(text), "a.csv", { mapping: statementMapping.parse(stored) }).entries.map((e) => e.amountMinor)).toEqual([-500, 900]);
  });
  it("keeps outflow and inflow apart where the empty side is $0.00", () => {
    expect(moves("Date,Payee,Outflow,Inflow\n01/15/2026,Rent,$20.00,$0.00\n01/16/2026,Client,$0.00,$50.00\n")).toEqual([["2026-01-15", -2000], ["2026-01-16", 5000]]);
  });
});

describe("currency", () => {
  it.each([
    ["Saldo: CHF 45520.83;;\n;;\nDatum;Text;Betrag\n26.05.2026;Test;200.00\n", "CHF"],
    ["Bezeichnung: Kontokorrent in CHF;;\nDatum;Text;Betrag\n26.05.2026;Test;200.00\n", "CHF"],
    ["Datum;Text;BetragCHF\n26.05.2026;Test;200.00\n", "CHF"],
    ["Data,Descrizione,Importo,DIV,Saldo\n08/07/2026,TEST,490,EUR,490484.31\n", "EUR"],
    ["Data,Descrizione,Divisa,Importo (€)\n25/12/2026,Test,,6.99\n", "EUR"],
    ["Datum,Omschrijving,Mutatie,,Saldo,\n27-12-2026,Dividend,EUR,\"0,19\",EUR,\"13,88\"\n28-12-2026,Rente,EUR,\"-0,03\",EUR,\"13,85\"\n", "EUR"],
    ["Счет;Валюта;Дата операции;Описание операции;Приход;Расход;\n1;RUR;31.05.26;A;33123,56;0;\n1;RUR;03.05.26;B;0;50;\n", "RUB"],
    ["Date,Description,Amount,Currency\n2026-03-01,A,-5.00,RMB\n", "CNY"],
    ["Date,Description,Amount,Currency\n2026-03-01,A,-5.00,€\n2026-03-02,B,6.00,€\n", "EUR"],
    ["Date,Description,Amount\n2026-03-01,A,-5.00 руб.\n2026-03-02,B,6.00 руб.\n", "RUB"],
    ["Date,Description,Amount\n2026-03-01,A,-₡5.00\n2026-03-02,B,₡6.00\n", "CRC"],
    ["Date,Description,Amount,Currency\n2026-03-01,A,-5.00,$\n", null],
    ["Filter: ALL;;\nDatum;Text;Betrag\n26.05.2026;Test;200.00\n", null],
  ])("%# is read where it stands", (text, code) => {
    expect(currencies(text)).toEqual([code]);
  });
  it("reads the amount under one title over code and amount", () => {
    expect(moves("Datum,Omschrijving,Mutatie,,Saldo,\n28-12-2026,Rente,EUR,\"-0,03\",EUR,\"13,85\"\n27-12-2026,Dividend,EUR,\"0,19\",EUR,\"13,88\"\n")).toEqual([["2026-12-28", -3], ["2026-12-27", 19]]);
  });
});

describe("days", () => {
  // 1 January 2026 is day 46023 of a spreadsheet: 25569 is 1970-01-01, and 20454 days lie between.
  it("are read from a spreadsheet's numbers where every row of a date column has one", () => {
    const parsed = read("Date,Description,Amount\n46023,Rent,-20000.00\n46024.75,Client,35000\n,Total,15000.00\n");
    expect(parsed.entries.map((e) => [e.date, e.amountMinor])).toEqual([["2026-01-01", -2000000], ["2026-01-02", 3500000]]);
    expect(parsed.mapping?.dateOrder).toBe("serial");
    expect(parsed.warnings.join(" ")).toMatch(/counted from 1899-12-30/);
    expect(moves("Buchungsdatum;Valutadatum;Text;Soll;Haben\n46023;46025;A;5,00;\n46024;46026;B;;7,50\n")).toEqual([["2026-01-01", -500], ["2026-01-02", 750]]);
  });
  it("are not made of other numbers", () => {
    expect(read("Date,Description,Amount\n46023,Rent,-20.00\n12345,Client,35.00\n").kind).toBe("table");
    expect(read("Number,Description,Amount\n46023,Rent,-20.00\n46024,Client,35.00\n").kind).toBe("table");
    expect(moves("Date,Number,Amount\n2026-03-01,46023,-20.00\n2026-03-02,46024,35.00\n")).toEqual([["2026-03-01", -2000], ["2026-03-02", 3500]]);
  });
  it("are those of settlement where a row also has its trade", () => {
    expect(moves("Trade Date,Settlement Date,Description,Amount\n2026-03-02,2026-03-04,Buy,-20.00\n2026-03-05,2026-03-09,Sell,35.00\n")).toEqual([["2026-03-04", -2000], ["2026-03-09", 3500]]);
  });
});

describe("rows that are no bookings", () => {
  it("skips what stands under a heading that says not booked", () => {
    const parsed = read("Data contabile;Data;Descrizione;Accrediti;Addebiti\n18.04.2026;18.04.2026;Accredito;640,00;\n26.04.2026;26.04.2026;Pagamento;;-22,88\n;;;;\n;;;Operazioni non contabilizzate;\n;;;;\n;Data;Descrizione;Accrediti;Addebiti\n;17.05.2026;Bolletta;;-746,30\n");
    expect(parsed.entries.map((e) => e.amountMinor)).toEqual([64000, -2288]);
    expect(parsed.rejected).toEqual([]);
    expect(parsed.skipped.map((r) => r.line)).toContain(8);
  });
  it("skips a footer with neither a date nor an amount, and rejects a booking whose date is none", () => {
    const parsed = read("Date;Payee;Amount\n18.09.2026;Shop;-33,87\nFOOTER;FOOTER;FOOTER\nnot a date;Shop;-5,00\n19.09.2026;Shop;-1,00\n");
    expect(parsed.entries).toHaveLength(2);
    expect(parsed.skipped.map((r) => r.line)).toEqual([3]);
    expect(parsed.rejected.map((r) => r.line)).toEqual([4]);
  });
});

describe("text", () => {
  it("reads French months as they are shortened", () => {
    const months = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    expect(moves(`Date;Libellé;Montant\n${months.map((m) => `02 ${m} 2026;a;-1 234,50`).join("\n")}\n`).map((m) => String(m[0]).slice(5, 7))).toEqual(months.map((_, i) => String(i + 1).padStart(2, "0")));
  });
  it("knows the payment of a card's bill in Portuguese", () => {
    expect(moves("date,title,amount\n2026-01-02,Mercado,10.50\n2026-01-05,Pagamento recebido,-100.00\n").map((m) => m[1])).toEqual([-1050, 10000]);
  });
  it("reads doubled carriage returns as one line end", () => {
    expect(moves('"Date","Text","Amount"\r\r\n"2026-03-01","Rent","-337.49"\r\r\n"2026-03-02","In","50.00"\r\r\n')).toEqual([["2026-03-01", -33749], ["2026-03-02", 5000]]);
    expect(read("Date,Text,Amount\r\r\n2026-03-01,Rent,-337.49\r\r\n2026-03-32,In,50.00\r\r\n").rejected.map((r) => r.line)).toEqual([3]);
  });
  it("drops zero bytes at the end, and refuses them inside", () => {
    expect(read("Date,Text,Amount\n2026-03-01,Rent,-337.49\u0000\u0000\r\n").entries).toHaveLength(1);
    expect(read("Date,Text,Amount\n2026-03-01,Re\u0000nt,-337.49\n").why).toMatch(/zero bytes/);
  });
  it("reads a day with the day as of which it counts, and a year of one digit after a named month", () => {
    expect(moves("Date,Text,Amount\n04/17/2026 as of 04/15/2026,Interest,0.03\n04/27/2026,Wire,-5.00\n")).toEqual([["2026-04-17", 3], ["2026-04-27", -500]]);
    expect(moves("Date,Text,Amount\n10-Nov-9,A,-1.00\n09-Nov-10,B,2.00\n")).toEqual([["2009-11-10", -100], ["2010-11-09", 200]]);
  });
});

describe("columns beside the booking", () => {
  it.each([
    ["Payout Date,Status,Charges,Refunds,Fees,Retried Amount,Total,Currency\n2026-01-13,paid,100.00,-5.00,-3.00,0.00,92.00,EUR\n", 9200],
    ["Date,Gross Sales,Net Sales,Tax,Fees,Net Total\n01/13/26,$10.00,$10.00,$0.00,-$0.30,$9.70\n", 970],
  ])("%# takes what is paid out, not a part of it", (text, minor) => {
    expect(moves(text).map((m) => m[1])).toEqual([minor]);
  });
  it("takes no other party's IBAN for the account", () => {
    const text = (iban: string) => `Buchungstag;Empfänger;Verwendungszweck;IBAN;Betrag\n01.03.2026;A;x;${iban};-5,00\n02.03.2026;B;y;${iban};-6,00\n`;
    expect(read(text("DE01")).accounts.map((a) => a.account)).toEqual([null]);
    expect(read("IBAN;Booked At;Text;Amount\nCH01;2026-03-01;x;-5.00\n").accounts.map((a) => a.account)).toEqual(["CH01"]);
  });
  it("takes the amount that every row has, not the net of a tax that some have", () => {
    expect(moves("Datum,Art,Betrag inkl. MwSt.,Netto,Steuerbetrag\n2026-01-12,Umsatz,2.0,1.85,0.15\n2026-01-13,Rest,3.0,,\n")).toEqual([["2026-01-12", 200], ["2026-01-13", 300]]);
  });
  it("charges the fee of a transfer to its sender", () => {
    const text = "ID,Status,Direction,Created on,Finished on,Source fee amount,Source fee currency,Source name,Source amount (after fees),Source currency,Target name,Target amount (after fees),Target currency\n1,COMPLETED,IN,2026-01-14,2026-01-15,4.14,USD,Client,100.00,USD,We,100.00,USD\n2,COMPLETED,OUT,2026-01-16,2026-01-16,1.00,USD,We,50.00,USD,Shop,50.00,USD\n";
    expect(moves(text).map((m) => m[1])).toEqual([10000, -5100]);
  });
});

it("says what an OFX file without a statement holds, and repeats no greeting", () => {
  const ofx = (inner: string) => read(`OFXHEADER:100\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO<MESSAGE>Success</STATUS></SONRS></SIGNONMSGSRSV1>${inner}</OFX>`, "a.ofx").why;
  expect(ofx("")).toBe("The OFX file holds no statement.");
  expect(ofx("<INTRARS><CURDEF>USD<XFERINFO><TRNAMT>5.00</XFERINFO><DTPOSTED>20260101</INTRARS>")).toMatch(/orders to transfer/);
});
