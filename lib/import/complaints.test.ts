import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { runParse } from "./command.ts";
import { parseFile } from "./parse.ts";

const parse = (text: string, name = "a.csv") => parseFile(new TextEncoder().encode(text), name);
const amounts = (text: string) => parse(text).entries.map((e) => e.amountMinor);
const ofx = (transactions: string, currency = "USD") => `OFXHEADER:100\nDATA:OFXSGML\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>${currency}\n<BANKACCTFROM><BANKID>1<ACCTID>42<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST>\n${transactions}\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

describe("what users of other tools complain about: files", () => {
  it("CSV amounts: -1.000,00 EUR is a thousand euros", () => {
    const parsed = parse("Datum;Text;Betrag\n2026-01-02;Miete;-1.000,00 EUR\n2026-01-03;Kunde;2.500,00 EUR\n");
    expect(parsed.entries.map((e) => [e.amountMinor, e.currency])).toEqual([[-100_000, "EUR"], [250_000, "EUR"]]);
  });
  it("CSV amounts: $(0.01) is one cent out", () => expect(amounts("Date,Description,Amount\n2026-01-02,Fee,$(0.01)\n2026-01-03,Sale,$10.00\n")).toEqual([-1, 1000]));
  it("CSV amounts: -110.7 is not -1107", () => expect(amounts("Date,Description,Amount\n2026-01-02,A,-110.7\n2026-01-03,B,-110.75\n")).toEqual([-11_070, -11_075]));
  it("CSV amounts: a column of 1.234 beside 1.234,50 is in thousands", () => expect(amounts("Datum;Text;Betrag\n2026-01-02;A;1.234\n2026-01-03;B;-1.234,50\n")).toEqual([123_400, -123_450]));
  it("CSV amounts: three decimals throughout are decimals where another figure proves the point", () =>
    expect(amounts("Date,Merchant,Amount,Exchange Rate\n2026-01-02,A,53.100,0.837934\n2026-01-03,B,475.000,1.000000\n2026-01-04,C,-12.850,0.91\n")).toEqual([5310, 47_500, -1285]));
  it("CSV amounts: a digit finer than the cent is rejected by line, not rounded", () => {
    const parsed = parse("Date,Description,Amount\n2026-01-02,A,-1.00\n2026-01-03,B,-1.005\n2026-01-04,C,-2.0500\n");
    expect(parsed.entries.map((e) => e.amountMinor)).toEqual([-100, -205]);
    expect(parsed.rejected).toEqual([{ line: 3, why: 'amount "-1.005" is finer than the minor unit' }]);
  });
  it("CSV amounts: damaged thousands signs still read", () => expect(amounts("Datum;Text;Betrag\n2026-01-02;A;1\ufffd234.50\n2026-01-03;B;-5.00\n")).toEqual([123_450, -500]));
  it("debit and credit columns: money out is negative however the bank writes it", () => {
    for (const sign of ["", "-"]) expect(amounts(`Date,Text,Debit,Credit\n2026-01-02,A,${sign}5.00,\n2026-01-03,B,,7.00\n`)).toEqual([-500, 700]);
  });
  it("debit and credit columns: a line with both is told, not added up", () => {
    expect(parse("Date,Text,Debit,Credit\n2026-01-02,A,5.00,\n2026-01-03,B,,7.00\n2026-01-04,C,1.00,2.00\n").rejected).toEqual([{ line: 4, why: "both a debit and a credit are filled" }]);
  });
  it("sign conventions: a card's own statement counts purchases as money leaving", () => {
    expect(amounts("Date,Description,Amount,Debit/Credit\n2026-01-02,Shop,65.20,Debit\n2026-01-03,Refund,-10.00,Credit\n")).toEqual([-6520, 1000]);
  });
  it("sign conventions: a debit in a company's own books is money arriving, as its balance shows", () => {
    expect(amounts("Date,Description,Debit,Credit,Balance\n2026-01-02,Client,100.00,,100.00\n2026-01-03,Rent,,40.00,60.00\n2026-01-04,Client,5.00,,65.00\n")).toEqual([10_000, -4000, 500]);
  });
  it("time zones never move a transaction to another day", () => {
    expect(parse("Created,Description,Amount\n2026-01-31T23:59:59-08:00,A,-1.00\n2026-02-01T00:00:01+14:00,B,-1.00\n").entries.map((e) => e.date)).toEqual(["2026-01-31", "2026-02-01"]);
    expect(parse(ofx("<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260131235959.000[-8:PST]<TRNAMT>-1.00<FITID>1</STMTTRN>"), "a.ofx").entries[0]?.date).toBe("2026-01-31");
  });
  it("a reused or repeated FITID loses no transaction, and is told", () => {
    const parsed = parse(ofx("<STMTTRN><DTPOSTED>20260102<TRNAMT>-1.00<FITID>7<NAME>A</STMTTRN><STMTTRN><DTPOSTED>20260103<TRNAMT>-2.00<FITID>7<NAME>B</STMTTRN>"), "a.qfx");
    expect(parsed.entries.map((e) => [e.amountMinor, e.externalId])).toEqual([[-100, "7"], [-200, "7"]]);
    expect(parsed.warnings.join()).toMatch(/FITID/);
  });
  it("equal rows of one file are all kept", () => expect(amounts("Date,Description,Amount\n2026-01-02,Coffee,-3.00\n2026-01-02,Coffee,-3.00\n")).toEqual([-300, -300]));
  it("cells that look like formulas are text", () => {
    const parsed = parse('Date,Description,Amount\n="2026-01-02","=HYPERLINK(""x"")",-3.00\n');
    expect(parsed.entries).toMatchObject([{ date: "2026-01-02", description: '=HYPERLINK("x")', amountMinor: -300 }]);
  });
  it("pending, failed and cancelled rows move no money, and are told", () => {
    const parsed = parse("Date,Description,Amount,State\n2026-01-02,A,-1.00,COMPLETED\n2026-01-03,B,-2.00,PENDING\n2026-01-04,C,-3.00,REVERTED\n2026-01-05,D,-4.00,Failed\n");
    expect(parsed.entries).toHaveLength(1);
    expect(parsed.skipped.map((s) => s.line)).toEqual([3, 4, 5]);
  });
  it("a date that does not exist is rejected by line", () => {
    const parsed = parse("Date,Description,Amount\n31/01/2026,A,-1.00\n31/02/2026,B,-2.00\n,C,-3.00\n28/02/2026,D,-4.00\n");
    expect(parsed.rejected).toEqual([
      { line: 3, why: 'date "31/02/2026" does not exist as day/month/year' },
      { line: 4, why: "no date" },
    ]);
  });
  it("an unquoted delimiter in one text costs that line alone, and is told", () => {
    const parsed = parse("Date,Name,Memo,Amount\n2026-01-05,Figma,\"seats, team\",-15.00\n2026-01-06,Bad row, with comma,x,-1.00\n2026-01-07,Ok,y,.50\n");
    expect([...parsed.entries.map((e) => e.line), ...parsed.rejected.map((r) => r.line)].sort()).toEqual([2, 3, 4]);
    expect(parsed.entries.at(-1)?.amountMinor).toBe(50);
  });
  it("a broken balance is told and changes nothing", () => {
    const parsed = parse("Date,Description,Amount,Balance\n2026-01-02,A,-1.00,99.00\n2026-01-03,B,-2.00,97.00\n2026-01-04,C,-3.00,94.50\n2026-01-05,D,-4.00,90.50\n");
    expect(parsed.entries.map((e) => e.amountMinor)).toEqual([-100, -200, -300, -400]);
    expect(parsed.warnings.join()).toMatch(/do not follow from the entries at 1 of 3 places \(line 4\)/);
  });
  it("a corrected mapping wins over the suggestion, and finds its header under another preamble", () => {
    const first = parse("Date,Description,Amount\n01/02/2026,A,5.00\n03/02/2026,B,6.00\n");
    const mapping = { ...(first.mapping as NonNullable<typeof first.mapping>), dateOrder: "dmy" as const, sign: "reversed" as const };
    const again = parseFile(new TextEncoder().encode("My Bank\n\nDate,Description,Amount\n01/02/2026,A,5.00\n"), "b.csv", { mapping });
    expect(again.entries).toMatchObject([{ line: 4, date: "2026-02-01", amountMinor: -500 }]);
    expect(again.signature).toBe(first.signature);
  });
  it.each([
    ["statement.pdf", "%PDF-1.7\n", /PDF/], ["a.xlsx", "PK\u0003\u0004xl/workbook.xml", /Excel/], ["a.zip", "PK\u0003\u0004data", /ZIP/], ["a.csv", "", /empty/], ["a.csv", " \r\n \n", /blank/],
    ["a.csv", "a\u0000b,1\n", /zero bytes/], ["a.qif", "!Type:Bank\nD1/1/26\n^\n", /QIF/], ["a.sta", ":20:X\n:25:1\n:60F:C1\n", /MT940/], ["a.html", "<!DOCTYPE html><table>", /web page/], ["a.json", '{"a":1}', /JSON/],
  ])("%s is refused with a sentence", (name, content, why) => {
    expect(parse(content, name)).toMatchObject({ kind: "refused", entries: [], why: expect.stringMatching(why) });
    expect(() => runParse(new TextEncoder().encode(content), name)).toThrow(AppError);
  });
  it("a table without dates and money is a table", () => expect(parse("company,country\nAcme,US\nBeta,DE\n")).toMatchObject({ format: "table", kind: "table", entries: [], table: { rows: 2, columns: 2 } }));
});
