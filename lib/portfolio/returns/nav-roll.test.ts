import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { investorSeries } from "#lib/portfolio/returns/investor-series.ts";
import { irrWords } from "#lib/portfolio/returns/irr-words.ts";
import type { FundFlowRow, InvestmentRow, MarkRow } from "#lib/portfolio/returns/ledger-rows.ts";
import { navRoll } from "#lib/portfolio/returns/nav-roll.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import { irrOf } from "#lib/portfolio/irr/irr.ts";
import { known } from "#lib/answer.ts";

const USD = "USD" as Currency;
const fund = { id: "f", name: "Fund", currency: USD, vintage: 2020 };
const reading = { currency: USD, rates: null };
const start = asDay("2020-01-01");
const row = (id: string, after: number) => ({ id, fundId: "f", companyId: "a", day: addDays(start, after), currency: USD, rate: null });
const call = (id: string, after: number, amount: number, kind: FundFlowRow["kind"] = "call"): FundFlowRow => ({ id, fundId: "f", day: addDays(start, after), currency: USD, rate: null, kind, amount: asMinor(amount), recallable: false });

test("opening, what moved and gains add up to the closing value, whatever moved when", () => {
  const at = fc.integer({ min: 1, max: 700 });
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(at, amount), { maxLength: 8 }), fc.array(fc.tuple(at, amount), { maxLength: 4 }), fc.array(fc.tuple(at, amount), { maxLength: 4 }), (bought, marked, spent) => {
      const investments = bought.map(([after, cost], i): InvestmentRow => ({ ...row(`i${i}`, after), roundId: null, instrument: "preferred", cost: asMinor(cost), shares: null, price: null }));
      const marks = marked.map(([after, fairValue], i): MarkRow => ({ ...row(`m${i}`, after), fairValue: asMinor(fairValue), basis: "calibrated", author: "x", note: null }));
      const flows = [call("c", 0, 20_000_000), ...spent.map(([after, cost], i) => call(`s${i}`, after, cost, i % 2 === 0 ? "fee" : "distribution"))];
      const positions = positionsOf({ funds: [fund], companies: [], investments, proceeds: [], marks, fundFlows: flows });
      const roll = navRoll(fund, positions, flows, addDays(start, 300), addDays(start, 701), reading);
      const value = (name: Exclude<keyof typeof roll, "from">) => (roll[name].known ? roll[name].value : NaN);
      expect(value("opening") + value("called") - value("distributed") - value("costs") + value("gain") + value("exchange")).toBe(value("closing"));
    }),
    { numRuns: 200, seed: 20130101 },
  );
});

test("the J-curve goes down with calls and up with distributions; fees are no flow of the investors", () => {
  const points = investorSeries([fund], [call("a", 5, 100), call("b", 40, 30, "distribution"), call("c", 45, 7, "fee")], asDay("2020-03-15"), reading);
  expect(points.map(({ day, net }) => [day, net.known && net.value])).toEqual([["2020-01-31", -100], ["2020-02-29", -70], ["2020-03-15", -70]]);
});

test("a rate is told with its status, and under a year the multiple comes first", () => {
  const say = (...flows: [string, number][]) => irrWords(known(irrOf(flows.map(([day, amount]) => [asDay(day), amount] as const))));
  expect(say(["2020-01-01", -100], ["2020-12-31", 110])).toMatchObject({ figure: "10.0%", short: "one rate fits" });
  expect(say(["2020-01-01", -100], ["2020-07-01", 120])).toMatchObject({ figure: "1.20x", short: "in 182 days" });
  expect(say(["2020-01-01", -100], ["2020-12-31", 230], ["2021-12-31", -132])).toMatchObject({ figure: null, short: "2 rates fit", note: expect.stringContaining("10.0%, 20.0%") });
  expect(say(["2020-01-01", -100], ["2021-01-01", 0])).toMatchObject({ figure: "-100%", short: "total loss" });
  expect(irrWords({ known: false, why: "No rate." })).toMatchObject({ figure: null, note: "No rate." });
});
