import { expect, test } from "vitest";
import type { Currency } from "#lib/money.ts";
import { type KnownLedgerRow, ledgerJudge } from "./judge-ledger.ts";
import type { LedgerKind, LedgerMapping } from "./mapping.ts";
import type { LedgerRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";

const companies = [{ id: "acme", name: "Acme", legalName: null, domain: null, externalId: null }];
const funds = [{ id: "one", slug: "fund-i", name: "Fund I", currency: "USD" as Currency }];

function judge(kind: LedgerKind, csv: string, known: KnownLedgerRow[] = [], held = new Set(["one acme"])) {
  const { readings, mapping } = readTable<LedgerRow>(csv);
  expect(mapping.kind).toBe(kind);
  return readings.flatMap(ledgerJudge({ kind, companies, funds, known, held, forCompany: null }));
}
const told = (outcomes: ReturnType<typeof judge>) => outcomes.map(({ status, row, why }) => [status, row?.type ?? null, row?.amount ?? null, why]);

test("investments: the instrument in its own words, a minus sign or not", () => {
  const csv = "Company,Date,Invested,Instrument,Shares,Price per share,Partner\nAcme,2024-03-01,-1000000,Series A Preferred,1250000,0.80,Ada\nAcme,2024-09-01,250000,post-money SAFE,,,Ada\nAcme,2024-09-01,,note,,,\nAcme,2024-09-01,5,token,,,\nOther,2024-09-01,5,note,,,\nAcme,2099-01-01,5,note,,,";
  expect(told(judge("investments", csv))).toEqual([
    ["create", "preferred", 1_000_000_00, null],
    ["create", "safe", 250_000_00, null],
    ["rejected", null, null, "It has no amount."],
    ["rejected", null, null, '"token" is none of common, preferred, SAFE, note, warrant.'],
    ["rejected", null, null, "No company here is known as Other. Import the companies first."],
    ["rejected", null, null, "Its day, 2099-01-01, has not come yet."],
  ]);
});

test("shares that do not make the amount are refused", () => {
  const [only] = judge("investments", "Company,Date,Invested,Instrument,Shares,Price\nAcme,2024-03-01,1000,common,10,90");
  expect(only).toMatchObject({ status: "rejected", why: expect.stringContaining("10 shares at 90 are 900.00, not 1000.00") });
});

test("marks: the last round is the basis where none is stated, another value of one day waits for a person", () => {
  const known = [{ fundId: "one", companyId: "acme", type: "last-round", day: "2025-06-30", amount: 500_00, currency: "USD" }];
  const csv = "Company,As of,Fair value,Basis\nAcme,2025-06-30,500,\nAcme,2025-06-30,600,\nAcme,2025-09-30,0,Written off\nAcme,2025-12-31,5,Written off";
  expect(told(judge("marks", csv, known)).map(([status, type]) => [status, type])).toEqual([["same", "last-round"], ["conflict", "last-round"], ["create", "written-off"], ["rejected", null]]);
  expect(judge("marks", csv, [], new Set())[0]).toMatchObject({ status: "rejected", why: "Fund I has no investment in it: import the investments first." });
});

test("fund flows: by fund, the nth row is the nth that is here", () => {
  const csv = "Fund,Date,Type,Amount\nFund I,2024-01-10,Capital call,1000000\nFund I,2024-01-10,Capital call,1000000\nfund-i,2024-02-10,Management fee,5000\nFund X,2024-02-10,fee,5";
  const call = { fundId: "one", companyId: null, type: "call", day: "2024-01-10", amount: 1_000_000_00, currency: "USD" };
  expect(told(judge("fund-flows", csv, [call])).map(([status]) => status)).toEqual(["same", "create", "create", "rejected"]);
  expect(told(judge("fund-flows", csv, [call, call])).map(([status]) => status)).toEqual(["same", "same", "create", "rejected"]);
});

test("proceeds are told from a table of rounds by their header", () => {
  expect(told(judge("proceeds", "Company,Date,Proceeds,Type\nAcme,2025-01-01,700,Acquisition\nAcme,2025-01-01,0,write-off"))).toEqual([["create", "exit", 700_00, null], ["create", "write-off", 0, null]]);
  expect(readTable("Company,Round,Date,Amount\nAcme,Seed,2024-01-01,5").mapping.kind).toBe("rounds");
  const fields = (readTable("Company,Date,Proceeds,Type,FX rate\nAcme,2025-01-01,700,exit,1.1").mapping as LedgerMapping).fields;
  expect(fields.rate).toEqual({ from: "column", column: 4 });
});
