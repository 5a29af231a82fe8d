import { describe, expect, test } from "vitest";
import { asDay } from "#lib/date.ts";
import { ratesFrom } from "#lib/fx/rates.ts";
import { asMinor } from "#lib/money.ts";
import { classify } from "./classify.ts";
import type { Span } from "./coverage.ts";
import type { Account, Entry } from "./entry.ts";
import { figuresFromMonths } from "./figures-from-months.ts";
import { monthFigures, type MonthsInput } from "./month-figures.ts";
import { bank, card, entry, EUR, savings, stripe, USD } from "./testing.ts";

const span = (account: Account, from: string, to: string): Span => ({ accountId: account.id, from: asDay(from), to: asDay(to), stated: true });
const balance = (account: Account, day: string, amount: number, currency = USD) => ({ accountId: account.id, day: asDay(day), amountMinor: asMinor(amount), currency });
function months(entries: Entry[], more: Partial<MonthsInput> = {}) {
  const accounts = more.accounts ?? [bank];
  return monthFigures({ entries, accounts, classified: classify({ entries, accounts, spans: more.spans, rates: more.rates }), currency: USD, ...more });
}
const maker = { companyId: "c", currency: USD, reportedAt: asDay("2026-04-02"), reportedBy: "me", importId: null, idOf: (month: string) => month };

test("each figure is made of entries that it names", () => {
  const rows = [entry(bank, "2026-03-01", 90_000, "Globex"), entry(bank, "2026-03-15", -40_000, "GUSTO"), entry(bank, "2026-03-20", -1_000, "AWS"), entry(bank, "2026-03-31", 5_000_000, "SAFE - Jane")];
  const [march] = months(rows, { spans: [span(bank, "2026-03-01", "2026-03-31")] }).months;
  expect(march).toMatchObject({
    status: "complete", expenses: 41_000,
    revenue: { amount: 90_000, entryIds: [rows[0]!.id] }, payroll: { amount: 40_000, entryIds: [rows[1]!.id] }, inference: { amount: 1_000 },
    financingIn: { amount: 5_000_000, entryIds: [rows[3]!.id] }, marketing: { amount: 0, entryIds: [] },
  });
});

describe("a partial month never becomes a figure", () => {
  const rows = [entry(bank, "2026-01-14", 100, "Globex"), entry(bank, "2026-01-20", 100, "Globex"), entry(bank, "2026-02-02", 100, "Globex"), entry(bank, "2026-02-26", 100, "Globex"), entry(bank, "2026-03-12", 100, "Globex")];

  test("at either edge of what the statement covers", () => {
    const { months: read } = months(rows);
    expect(read.map((month) => [month.month, month.status])).toEqual([["2026-01", "partial"], ["2026-02", "complete"], ["2026-03", "partial"]]);
    expect(read[0]!.why[0]).toBe("The statements of Checking cover only part of 2026-01: 2026-01-14 to 2026-01-31.");
    expect(figuresFromMonths(read, maker).map((figure) => figure.period)).toEqual(["2026-02"]);
  });

  test("a quiet weekend at the end of the month is not missing", () => {
    const ends = [entry(bank, "2026-01-02", 100, "Globex"), entry(bank, "2026-01-09", 100, "Globex"), entry(bank, "2026-01-29", 100, "Globex")];
    expect(months(ends).months.map((month) => month.status)).toEqual(["complete"]);
  });

  test("the month of the as-of date is never whole", () => {
    const whole = { spans: [span(bank, "2026-01-01", "2026-03-31")] };
    expect(months(rows, { ...whole, asOf: asDay("2026-03-31") }).months.at(-1)).toMatchObject({ status: "partial", why: ["2026-03 was not over on 2026-03-31."] });
    expect(months(rows, { ...whole, asOf: asDay("2026-04-01") }).months.at(-1)!.status).toBe("complete");
  });

  test("a card whose statement ends earlier leaves the later month partial; one that begins later does not", () => {
    const accounts = [bank, card];
    const spans = [span(bank, "2026-01-01", "2026-03-31"), span(card, "2026-02-01", "2026-02-28")];
    expect(months(rows, { accounts, spans }).months.map((month) => month.status)).toEqual(["complete", "complete", "partial"]);
  });

  test("an account that was empty before its first row was opened then", () => {
    const accounts = [bank, savings];
    const all = [...rows, entry(savings, "2026-02-10", 70_000, "Transfer from checking")];
    const spans = [span(bank, "2026-01-01", "2026-03-31"), span(savings, "2026-02-10", "2026-03-31")];
    expect(months(all, { accounts, spans }).months.map((month) => month.status)).toEqual(["partial", "partial", "complete"]);
    expect(months(all, { accounts, spans, balances: [balance(savings, "2026-02-10", 70_000)] }).months.map((month) => month.status)).toEqual(["complete", "complete", "complete"]);
  });
});

test("a month without rows is a real zero only if one statement covers it", () => {
  const rows = [entry(bank, "2026-01-01", 100, "Globex"), entry(bank, "2026-01-31", 100, "Globex"), entry(bank, "2026-03-01", 100, "Globex"), entry(bank, "2026-03-31", 100, "Globex")];
  const proven = months(rows, { spans: [span(bank, "2026-01-01", "2026-03-31")] }).months[1]!;
  expect([proven.status, proven.revenue.amount]).toEqual(["complete", 0]);
  const apart = months(rows, { spans: [span(bank, "2026-01-01", "2026-01-31"), span(bank, "2026-03-01", "2026-03-31")] }).months[1]!;
  expect([apart.status, apart.why]).toEqual(["partial", ["There is no statement of Checking for 2026-02."]]);
});

describe("other currencies", () => {
  const rates = ratesFrom("test rates", [{ currency: USD, day: asDay("2026-03-04"), rate: "1.25" }]);
  const spans = [span(bank, "2026-03-01", "2026-03-31")];

  test("an amount is converted at the rate of its own date, and the rate and its source are kept", () => {
    const row = entry(bank, "2026-03-04", -10_000, "Hetzner", { currency: EUR });
    expect(months([row], { spans, rates }).months[0]).toMatchObject({
      status: "complete", inference: { amount: 12_500 }, conversions: [{ entryId: row.id, amount: -12_500, rate: "1.25", rateDay: "2026-03-04", source: "test rates" }],
    });
  });

  test("a missing rate is never 1:1 and never 0: the entry is refused by name and its figure is unknown", () => {
    const row = entry(bank, "2026-03-20", -10_000, "Hetzner", { currency: EUR });
    const read = months([row, entry(bank, "2026-03-21", 500, "Globex")], { spans, rates });
    expect(read.refused).toEqual([{ entryId: row.id, why: expect.stringContaining("ends on 2026-03-04") }]);
    expect(read.months[0]).toMatchObject({ status: "incomplete", expenses: null, inference: { amount: null, entryIds: [row.id] }, revenue: { amount: 500 }, payroll: { amount: 0 } });
    expect(figuresFromMonths(read.months, maker)[0]).toMatchObject({ expenses: null, inference: null, revenue: 500, note: expect.stringContaining("Hetzner") });
  });
});

describe("cash at the month's end", () => {
  const rows = [entry(bank, "2026-03-10", -4_000, "Rent"), entry(bank, "2026-04-10", -1_000, "Rent")];
  const spans = [span(bank, "2026-03-01", "2026-04-30")];
  const cash = (more: Partial<MonthsInput>) => months(rows, { spans, ...more }).months.map((month) => month.cashEnd);

  test("follows from a balance before or after it and the rows between", () => {
    expect(cash({ balances: [balance(bank, "2026-03-05", 10_000)] })).toEqual([6_000, 5_000]);
    expect(cash({ balances: [balance(bank, "2026-04-30", 5_000)] })).toEqual([6_000, 5_000]);
  });
  test("is unknown without a balance, and past rows that are not here", () => {
    expect(cash({})).toEqual([null, null]);
    expect(cash({ balances: [balance(bank, "2026-01-01", 99)] })).toEqual([null, null]);
  });
  test("adds accounts only where every bank account is known", () => {
    const accounts = [bank, savings];
    const two = [...spans, span(savings, "2026-03-01", "2026-04-30")];
    expect(cash({ accounts, spans: two, balances: [balance(bank, "2026-03-05", 10_000), balance(savings, "2026-04-30", 700)] })).toEqual([6_700, 5_700]);
  });
  test("balances that do not follow from the rows are told", () => {
    expect(months(rows, { spans, balances: [balance(bank, "2026-03-05", 10_000), balance(bank, "2026-04-20", 4_000)] }).balanceGaps).toEqual([
      { accountId: "bank", currency: USD, from: "2026-03-05", to: "2026-04-20", missing: -1_000 },
    ]);
  });
  test("Stripe in transit at the cut-off is cash on its way", () => {
    const accounts = [bank, stripe];
    const all = [entry(stripe, "2026-03-29", 9_680, "Charge"), entry(stripe, "2026-03-31", -9_680, "STRIPE PAYOUT"), entry(bank, "2026-04-02", 9_680, "STRIPE TRANSFER")];
    const both = [span(bank, "2026-03-01", "2026-04-30"), span(stripe, "2026-03-01", "2026-04-30")];
    const read = months(all, { accounts, spans: both, balances: [balance(bank, "2026-03-31", 1_000), balance(stripe, "2026-03-31", 0)] });
    expect(read.months.map((month) => [month.cashEnd, month.inTransit, month.revenue.amount])).toEqual([[10_680, 9_680, 9_680], [10_680, 0, 0]]);
  });
});

test("a day stays in its own month, whatever the time zone: days are text", () => {
  const read = months([entry(bank, "2026-03-31", 100, "Globex"), entry(bank, "2026-04-01", 200, "Globex")], { spans: [span(bank, "2026-03-01", "2026-04-30")] });
  expect(read.months.map((month) => month.revenue.amount)).toEqual([100, 200]);
});

test("refunds above a month's spending are money in beside the costs, not a cost below 0", () => {
  const rows = [entry(bank, "2026-02-10", -30_000, "Initech"), entry(bank, "2026-03-10", 30_000, "Initech refund"), entry(bank, "2026-03-11", -10_000, "Rent")];
  const figure = figuresFromMonths(months(rows, { spans: [span(bank, "2026-02-01", "2026-03-31")] }).months, maker)[1];
  expect(figure).toMatchObject({ expenses: 0, oneOffIn: 20_000, revenue: 0 });
});

test("no rows give no months", () => expect(months([]).months).toEqual([]));
