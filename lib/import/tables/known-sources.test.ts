import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeAs } from "#lib/import/decode.ts";
import { companyJudge } from "./judge-companies.ts";
import { figureJudge, type KnownFigure } from "./judge-figures.ts";
import type { CompanyRow, FigureRow, RoundRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";

const fixture = (name: string, encoding = "utf-8") => decodeAs(readFileSync(new URL(`fixtures/${name}`, import.meta.url)), encoding);
const companies = readTable<CompanyRow>(fixture("regcf-companies.csv"));
const financials = readTable<FigureRow>(fixture("regcf-financials.csv"));
const own = (line: number) => financials.rows.filter((row) => row.line === line);

test("crowdfunded issuers: names with commas, websites as domains", () => {
  expect(companies.rejected).toEqual([]);
  expect(companies.rows[1]).toMatchObject({ name: "Gigmor, Inc", domain: "gigmor.com", externalId: "cik:0001674213", line: 3 });
});

test("crowdfunded issuers: a filing gives two years, expenses are revenue less net income, cash is the year's end", () => {
  expect(financials.source).toBe("SEC Regulation Crowdfunding: financials");
  expect(own(12)).toMatchObject([
    { period: "2017", periodAssumed: false, prior: false, revenue: 2_450_618, expenses: 9_944_660, cashEnd: 215_007, costOfRevenue: 2_942_659, headcount: 2, reportedAt: "2018-04-27" },
    { period: "2016", prior: true, revenue: 2_544_331, expenses: 5_781_781, cashEnd: 4_757_467, headcount: null },
  ]);
});

test("a filing without a period is about the last 31 December at least 120 days before it, and marked as assumed", () => {
  expect(own(5).map((row) => [row.period, row.periodAssumed])).toEqual([["2015", true], ["2014", true]]);
  expect(own(9)[0]).toMatchObject({ reportedAt: "2017-04-27", period: "2015", periodAssumed: true });
});

test("a stated period that is the day of the report means the year before", () => {
  expect(own(11)[0]).toMatchObject({ period: "2016", periodAssumed: false, reportedAt: "2017-05-01" });
});

test("an all-zero filing is unknown, not zero, and its empty year before gives nothing", () => {
  expect(own(2)).toMatchObject([{ period: "2015", revenue: null, expenses: null, cashEnd: null, note: expect.stringContaining("read as not known") }]);
});

test("expenses below 0 by the source's own figures are unknown; what else it says stays", () => {
  expect(own(4)[0]).toMatchObject({ revenue: 0, expenses: null, cashEnd: 125_500 });
});

test("negative cash and negative revenue are kept as they stand", () => {
  expect(own(3)[0]).toMatchObject({ cashEnd: -328_600 });
  expect(own(10)[0]).toMatchObject({ revenue: -25_802_055, expenses: 0 });
});

test("a program's binary fraction is the decimal that it stands for", () => {
  expect(financials.rejected).toEqual([]);
  expect(own(5)[0]).toMatchObject({ cashEnd: 300_797 });
});

test("amended filings: the same again adds nothing", () => {
  const judgeCompany = companyJudge([]);
  const known = companies.readings.flatMap(judgeCompany).map((one) => ({ ...one.row!, id: one.companyId! }));
  const stored = new Map<string, KnownFigure[]>();
  const load = () => financials.readings.flatMap(figureJudge({ companies: known, figuresOf: (id) => stored.get(id) ?? [], forCompany: null }));
  const first = load();
  expect(first.filter((one) => [5, 6, 7, 8, 9, 12].includes(one.line)).map((one) => one.status)).toEqual([
    "create", "create", "same", "same", "same", "same", "same", "same", "same", "same", "create", "create",
  ]);
  for (const one of first) if (one.status === "create" || one.status === "update") stored.set(one.companyId!, [...(stored.get(one.companyId!) ?? []), one.row!]);
  expect(load().every((one) => one.status === "same")).toBe(true);
});

test("offerings are targets, not amounts raised: the amount stays unknown and the round only hoped for", () => {
  expect(readTable<RoundRow>(fixture("regcf-offerings.csv")).rows[0]).toMatchObject({
    kind: "Reg CF offering", amount: null, tier: "hoped", security: "Common Stock", sourceRef: "020-22817", reportedAt: "2016-05-16", condition: expect.stringContaining("the amount raised is not stated"),
  });
});

test("an offering's terms are told as people write money and days; what cannot be read stays as it stands", () => {
  const header = "company_id,file_number,filed,deadline,security,security_other,target_amount_usd,max_amount_usd\n";
  const told = (target: string, most: string, deadline: string) => readTable<RoundRow>(`${header}cik:1,020-1,2021-02-01,${deadline},Common Stock,,${target},${most}\n`).rows[0]?.condition;
  expect(told("27000.0", "1070000.0", "2021-05-14")).toBe("Target $27,000; at most $1,070,000; deadline 14 May 2021; the amount raised is not stated.");
  expect(told("27000.5", "", "2021-05-14")).toBe("Target $27,000.50; deadline 14 May 2021; the amount raised is not stated.");
  expect(told("", "", "on request")).toBe("deadline on request; the amount raised is not stated.");
});

test("listed biotechs: quarters by where most of them lie, expenses are revenue (blank is 0) less operating cash flow", () => {
  const { rows, rejected } = readTable<FigureRow>(fixture("biotech-quarters.csv"));
  expect(rejected).toEqual([]);
  expect(rows.map((row) => row.period)).toEqual(["2011-Q3", "2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4", "2025-Q3", "2025-Q4", "2024-Q1"]);
  expect(rows[6]).toMatchObject({ revenue: 0, expenses: 976_648_700, cashEnd: 2_573_722_100, reportedAt: "2026-03-10" });
  expect(rows[0]).toMatchObject({ revenue: 0, expenses: null, cashEnd: 1_007_500 });
  expect(rows[7]).toMatchObject({ expenses: null, note: expect.stringContaining("less than 0") });
});

test("CrunchBase 2013: MacRoman with CR line ends, damaged totals and names listed by line, the company kept", () => {
  const { rows, rejected, warnings } = readTable<CompanyRow>(fixture("crunchbase-companies.csv", "macintosh").replaceAll("\r", "\n"));
  expect([rows.length, rejected]).toEqual([6, []]);
  expect(warnings.map((one) => one.line)).toEqual([3, 4, 5]);
  expect(warnings[2]?.why).toContain("5/18/27");
  expect(rows.map((row) => row.name)).toEqual(["#waywire", "/company/n-plusn", "Johns Hopkins Medicine", "Involution Studios", expect.any(String), "Anchor™"]);
});

test("CrunchBase 2013: rounds, an amount that is not given being unknown", () => {
  const { rows } = readTable<RoundRow>(fixture("crunchbase-rounds.csv", "macintosh").replaceAll("\r", "\n"));
  expect(rows[0]).toMatchObject({ kind: "series-a", day: "2012-06-30", amount: 175_000_000, tier: "in-bank", currency: "USD", key: { externalId: "/company/waywire", name: "#waywire" } });
  expect(rows.at(-1)).toMatchObject({ amount: null });
});
