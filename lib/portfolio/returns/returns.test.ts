import { describe, expect, test } from "vitest";
import { asDay, type Day } from "#lib/date.ts";
import { ratesFrom } from "#lib/fx/rates.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import { groupReturns } from "#lib/portfolio/returns/group-returns.ts";
import type { FundFlowRow, InvestmentRow, LedgerRows, MarkRow, ProceedsRow } from "#lib/portfolio/returns/ledger-rows.ts";
import { netReturns } from "#lib/portfolio/returns/net-returns.ts";
import { type Position, valueOn } from "#lib/portfolio/returns/position-value.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import { valueSeries } from "#lib/portfolio/returns/value-series.ts";

const [usd, eur] = ["USD", "EUR"] as [Currency, Currency];
const base = { fundId: "f", companyId: "a", currency: usd, rate: null };
const paid = (id: string, day: string, cost: number, more: Partial<InvestmentRow> = {}): InvestmentRow => ({ ...base, id, day: asDay(day), roundId: null, instrument: "preferred", cost: asMinor(cost), shares: null, price: null, ...more });
const back = (id: string, day: string, amount: number, kind: ProceedsRow["kind"] = "sale", more: Partial<ProceedsRow> = {}): ProceedsRow => ({ ...base, id, day: asDay(day), kind, amount: asMinor(amount), ...more });
const mark = (id: string, day: string, fairValue: number, more: Partial<MarkRow> = {}): MarkRow => ({ ...base, id, day: asDay(day), fairValue: asMinor(fairValue), basis: "last-round", author: "x", note: null, ...more });
const flow = (id: string, day: string, kind: FundFlowRow["kind"], amount: number): FundFlowRow => ({ id, fundId: "f", day: asDay(day), currency: usd, rate: null, kind, amount: asMinor(amount), recallable: false });
const book = (rows: Partial<LedgerRows>): LedgerRows => ({ funds: [{ id: "f", name: "Fund", currency: usd, vintage: null }], companies: [{ id: "a", name: "A", sector: "robots", stage: null, owner: null }, { id: "b", name: "B", sector: "robots", stage: null, owner: null }], investments: [], proceeds: [], marks: [], fundFlows: [], ...rows });
const reading = { currency: usd, rates: null };
const gross = (rows: Partial<LedgerRows>, asOf: string, with_: Parameters<typeof grossReturns>[2] = reading) => grossReturns(positionsOf(book(rows)), asDay(asOf), with_);

describe("gross", () => {
  test("a mark is carried over what moved since", () => {
    const { value, invested, returned, moic, flowIds, markIds } = gross({ investments: [paid("i1", "2020-01-01", 50), paid("i2", "2020-08-01", 20)], proceeds: [back("p", "2020-09-01", 15)], marks: [mark("m", "2020-06-30", 80)] }, "2020-12-31");
    expect([value, invested, returned].map((answer) => answer.known && answer.value)).toEqual([85, 70, 15]);
    expect(moic).toEqual({ known: true, value: 100 / 70 });
    expect([flowIds, markIds]).toEqual([["i1", "i2", "p"], ["m"]]);
  });
  test("more back than the mark holds is refused, never 0", () => {
    expect(gross({ investments: [paid("i", "2020-01-01", 50)], proceeds: [back("p", "2020-09-01", 90)], marks: [mark("m", "2020-06-30", 80)] }, "2020-12-31").value.known).toBe(false);
  });
  test("what was never valued is held at cost and said to be", () => {
    expect(gross({ investments: [paid("i", "2020-01-01", 50)] }, "2020-12-31")).toMatchObject({ value: { value: 50 }, atCost: ["a"], exposure: { value: 50 } });
  });
  test("an exit ends the holding, whatever was marked before; rows after the day are not seen", () => {
    const rows = { investments: [paid("i", "2020-01-01", 100_00)], proceeds: [back("p", "2021-12-31", 121_00, "exit")], marks: [mark("m", "2020-06-30", 300_00)] };
    const { value, grossIrr, exposure } = gross(rows, "2022-06-30");
    expect([value, exposure]).toEqual([{ known: true, value: 0 }, { known: true, value: 0 }]);
    expect(grossIrr.known && grossIrr.value.irr).toBeCloseTo(0.1, 3);
    expect(gross(rows, "2020-12-31").value).toEqual({ known: true, value: 300_00 });
  });
  test("cost at the rate of its day, value at today's, and the exchange gain apart", () => {
    const rates = ratesFrom("test", [["2020-01-01", "1"], ["2021-01-01", "1.5"]].map(([day, rate]) => ({ currency: usd, day: day as Day, rate: rate as string })));
    const rows = { investments: [paid("i", "2020-01-01", 100, { currency: eur })], marks: [mark("m", "2020-06-30", 200, { currency: eur })] };
    // Cost 100, value 300: 100 of the gain is the company's at today's rate less 50 for its cost's rise, which rates made.
    expect(gross(rows, "2021-01-01", { currency: usd, rates })).toMatchObject({ invested: { value: 100 }, value: { value: 300 }, exchangeGain: { value: 50 } });
    expect(gross(rows, "2021-01-01").value.known).toBe(false);
    expect(gross({ investments: [paid("i", "2020-01-01", 100, { currency: eur, rate: { rate: "1.2", source: "contract" } })] }, "2020-01-01", { currency: usd, rates }).invested).toEqual({ known: true, value: 120 });
  });
});

test("groups hold every row once, and what is not said stands alone", () => {
  const rows = book({ investments: [paid("i", "2020-01-01", 50), paid("j", "2020-01-01", 30, { companyId: "b" })], fundFlows: [flow("c", "2019-05-01", "call", 100)] });
  const groups = (by: Parameters<typeof groupReturns>[1]) => groupReturns(rows, by, asDay("2020-12-31"), reading).map(({ key, returns }) => [key, returns.flowIds]);
  expect(groups("company")).toEqual([["a", ["i"]], ["b", ["j"]]]);
  expect(groups("sector")).toEqual([["robots", ["i", "j"]]]);
  expect(groups("owner")).toEqual([[null, ["i", "j"]]]);
  expect(groups("vintage")).toEqual([["2019", ["i", "j"]]]);
});

test("net is what investors paid and have: after fees, with the fund's cash", () => {
  const rows = book({ investments: [paid("i", "2020-01-01", 80)], marks: [mark("m", "2021-01-01", 160)], fundFlows: [flow("c", "2020-01-01", "call", 100), flow("fee", "2020-02-01", "fee", 10), flow("d", "2020-12-01", "distribution", 5)] });
  const net = netReturns(rows.funds[0] ?? expect.fail(), positionsOf(rows), rows.fundFlows, asDay("2021-01-01"), reading);
  expect(net).toMatchObject({ paidIn: { value: 100 }, cash: { value: 5 }, nav: { value: 165 }, multiples: { value: { dpi: { value: 0.05 }, tvpi: { value: 1.7 } } } });
  expect(net.netIrr.known && net.netIrr.value.status).toBe("unique");
  expect(netReturns(rows.funds[0] ?? expect.fail(), positionsOf(rows), [], asDay("2021-01-01"), reading).nav.known).toBe(false);
});

test("the series ends with the as-of day", () => {
  const points = valueSeries(positionsOf(book({ investments: [paid("i", "2020-01-10", 50)], marks: [mark("m", "2020-02-15", 70)] })), asDay("2020-03-10"), reading);
  expect(points.map(({ day, value, net }) => [day, value.known && value.value, net.known && net.value])).toEqual([["2020-01-31", 50, -50], ["2020-02-29", 70, -50], ["2020-03-10", 70, -50]]);
});

test("values a holding at each month's end as if it were the only one that is asked for", () => {
  const rows = book({ investments: [paid("i", "2020-01-10", 50), paid("j", "2020-05-31", 20)], marks: [mark("m", "2020-02-15", 70), mark("n", "2020-07-31", 90)], proceeds: [back("p", "2020-06-30", 30)] });
  const positions = positionsOf(rows);
  for (const { day, value } of valueSeries(positions, asDay("2020-09-10"), reading)) expect([day, value]).toEqual([day, valueOn(positions[0] as Position, day, reading).value]);
});
