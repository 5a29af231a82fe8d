import { expect, test } from "vitest";
import { headerWords } from "./header-words.ts";
import { TableMapping } from "./mapping.ts";
import type { CompanyRow, FigureRow, RoundRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";
import { suggestMapping } from "./suggest-mapping.ts";

const rowsOf = (text: string, currency: string | null = "USD") => readTable<FigureRow>(text, currency).rows;

test.each([
  ["Month,Revenue,Expenses,Cash\n2026-01,100,200,300"],
  ["month , TOTAL_REVENUE , totalExpenses , Cash_Balance\nJan 2026,100.00,200.00,300.00"],
  ["Monat,Umsatz,Ausgaben,Kasse\n01/2026,100,200,300"],
  ["Mois,Chiffre d'affaires,Dépenses,Trésorerie\n2026-01,100,200,300"],
  ["Period end,Sales,Costs,Bank balance\n2026-01-31,$100,($200),$300"],
  ["date,mrr,net burn,ending cash\n31/01/2026,100,100,300"],
  ["Year,Month,Revenue,Gross burn,Cash on hand\n2026,January,100,200,300"],
])("headers in several spellings and languages: %s", (text) => {
  expect(rowsOf(text)).toMatchObject([{ period: "2026-01", revenue: 10_000, expenses: 20_000, cashEnd: 30_000 }]);
});

test("quarters and years are known by their text, or by where the dates fall", () => {
  expect(rowsOf("Quarter,Revenue\nQ3 2026,1\n2026-Q4,2\n1Q27,3").map((row) => row.period)).toEqual(["2026-Q3", "2026-Q4", "2027-Q1"]);
  expect(rowsOf("Period,Revenue\nFY25,1\n2026,2").map((row) => row.period)).toEqual(["2025", "2026"]);
  expect(rowsOf("Period end,Revenue\n2026-03-31,1\n2026-06-30,2").map((row) => row.period)).toEqual(["2026-Q1", "2026-Q2"]);
  expect(rowsOf("Period end,Revenue\n2024-12-31,1\n2025-12-31,2").map((row) => row.period)).toEqual(["2024", "2025"]);
});

test("units and currency of the header count", () => {
  expect(rowsOf('Month,"Revenue (EUR, in thousands)",Expenses\n2026-01,"1,234.5",2', null)[0]).toMatchObject({ revenue: 123_450_000, expenses: 200_000, currency: "EUR" });
  expect(headerWords("Umsatz TEUR")).toEqual({ words: "umsatz", scale: 3, currency: "EUR", prior: false });
  expect(headerWords("cash_prior")).toMatchObject({ words: "cash", prior: true });
});

test("a column of currencies counts before everything else; with none the row is rejected, never guessed", () => {
  expect(rowsOf("Company,Month,Revenue,Currency\nAcme,2026-01,100,JPY")[0]).toMatchObject({ revenue: 100, currency: "JPY" });
  expect(readTable("Month,Revenue\n2026-01,100", null).rejected).toEqual([{ line: 2, why: "No currency is stated for its amounts." }]);
});

test("blank is unknown and 0 is zero", () => {
  expect(rowsOf("Month,Revenue,Expenses,Cash\n2026-01,0,,n/a\n2026-02,,5,")).toMatchObject([{ revenue: null, expenses: null, cashEnd: null }, { revenue: null, expenses: 500, cashEnd: null }]);
  expect(rowsOf("Month,Revenue,Expenses\n2026-01,0,5")[0]).toMatchObject({ revenue: 0, expenses: 500 });
});

test("expenses follow from net income or from net burn where they are not given, and from nothing else", () => {
  expect(rowsOf("Month,Revenue,Net income\n2026-01,100,-50")[0]!.expenses).toBe(15_000);
  expect(rowsOf("Month,Revenue,Net burn\n2026-01,100,50")[0]!.expenses).toBe(15_000);
  expect(rowsOf("Month,Revenue,Cash\n2026-01,100,50")[0]!.expenses).toBeNull();
});

test("expenses written with a minus sign are turned round by the whole column", () => {
  expect(rowsOf("Month,Revenue,Expenses,Payroll\n2026-01,100,-50,(20)\n2026-02,100,-60,(30)").map((row) => [row.expenses, row.payroll])).toEqual([[5_000, 2_000], [6_000, 3_000]]);
});

test("prior-year columns are figures of the year before", () => {
  expect(rowsOf("Company,Fiscal year,Revenue,Revenue prior year\nAcme,2025,200,100").map((row) => [row.period, row.revenue, row.prior])).toEqual([["2025", 20_000, false], ["2024", 10_000, true]]);
});

test("day and month are told apart by the whole table", () => {
  expect(rowsOf("Date,Revenue\n05/01/2026,1\n31/01/2026,2").map((row) => row.period)).toEqual(["2026-01", "2026-01"]);
  expect(rowsOf("Date,Revenue\n01/05/2026,1\n01/31/2026,2").map((row) => row.period)).toEqual(["2026-01", "2026-01"]);
});

test("companies and rounds are recognised, and their amounts are read as written", () => {
  const companies = readTable<CompanyRow>("Startup,Website,Industry,HQ Country\nAcme,https://www.acme.io/home,Robots,DE");
  expect([companies.mapping.kind, companies.rows[0]]).toEqual(["companies", expect.objectContaining({ name: "Acme", domain: "acme.io", sector: "Robots", country: "DE" })]);
  const rounds = readTable<RoundRow>("Company,Round,Close Date,Amount raised,Pre-money,Instrument,Status\nAcme,Seed,2026-02-01,$1.5M,6m,SAFE,Closed\nAcme,A,2027-02-01,,,,\nAcme,Bridge,2026-12-01,500k,,Note,Signed\n");
  expect(rounds.mapping.kind).toBe("rounds");
  expect(rounds.rows).toMatchObject([
    { kind: "Seed", amount: 150_000_000, preMoney: 600_000_000, security: "SAFE", tier: "in-bank" },
    { kind: "A", amount: null, tier: "hoped" },
    { kind: "Bridge", amount: 50_000_000, tier: "signed" },
  ]);
});

test("a table of something else is not taken for one of ours", () => {
  expect(suggestMapping(["time", "latitude", "longitude", "depth", "mag", "magType"], [])).toBeNull();
});

test("a mapping survives being stored and corrected by hand", () => {
  const swap = (mapping: TableMapping): TableMapping => (mapping.kind === "figures" ? { ...mapping, sets: [{ ...mapping.sets[0]!, amounts: { revenue: { from: "column", column: 2 } } }] } : mapping);
  const { mapping, rows } = readTable<FigureRow>("Month,Revenue,MRR\n2026-01,1,2", "USD", swap);
  expect(rows[0]!.revenue).toBe(200);
  expect(TableMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
});
