import { expect, test } from "vitest";
import { classify } from "#lib/cash/entries/classify.ts";
import type { Balance } from "#lib/cash/entries/balances.ts";
import type { Account, Entry } from "#lib/cash/entries/entry.ts";
import { monthFigures } from "#lib/cash/entries/month-figures.ts";
import { suggestOneOffs } from "#lib/cash/entries/suggest-one-offs.ts";
import { addMonths, asDay, type Day, monthOf } from "#lib/date.ts";
import { parseFile } from "#lib/import/parse.ts";
import type { Currency } from "#lib/money.ts";
import { demoStatements } from "./demo-statements.ts";

const USD = "USD" as Currency;
const TODAYS = ["2026-11-24", "2027-01-01", "2028-02-29", "2028-03-01", "2026-05-31", "2030-08-02"].map(asDay);

function importAll(today: Day) {
  const entries: Entry[] = [];
  const accounts: Account[] = [];
  const balances: Balance[] = [];
  for (const { fileName, text, account } of demoStatements(today)) {
    const parsed = parseFile(new TextEncoder().encode(text), fileName);
    expect([fileName, parsed.kind, parsed.rejected, parsed.skipped]).toEqual([fileName, "statement", [], []]);
    accounts.push({ id: account.key, kind: account.kind, name: account.name, key: account.key });
    for (const one of parsed.entries) {
      entries.push({ id: `${account.key}:${String(one.line).padStart(5, "0")}`, accountId: account.key, day: one.date, amountMinor: one.amountMinor, currency: one.currency ?? USD, description: one.description });
      // Newest first: the first row of a day is its last.
      if (one.balanceMinor !== null && balances.every((other) => other.accountId !== account.key || other.day !== one.date))
        balances.push({ accountId: account.key, day: one.date, amountMinor: one.balanceMinor, currency: USD });
    }
  }
  const classified = classify({ entries, accounts });
  return { entries, classified, result: monthFigures({ entries, classified, accounts, currency: USD, balances, asOf: today }) };
}

test("the same day gives the same files", () => {
  expect(demoStatements(asDay("2026-11-24"))).toEqual(demoStatements(asDay("2026-11-24")));
});

test.each(TODAYS)("on %s two years of rows become 24 complete months whose cash is known and whose balances tie", (today) => {
  const { result } = importAll(today);
  const complete = result.months.filter((month) => month.status === "complete");
  expect(complete).toHaveLength(24);
  expect(complete.at(-1)?.month).toBe(addMonths(monthOf(today), -1));
  expect(complete.every((month) => month.cashEnd !== null && month.cashEnd > 0 && (month.revenue.amount ?? 0) > 0 && (month.inference.amount ?? 0) > 0)).toBe(true);
  expect(result.balanceGaps).toEqual([]);
  expect(result.refused).toEqual([]);
});

test("the round is financing and the tax refund a one-off: neither is revenue", () => {
  const { result } = importAll(asDay("2026-11-24"));
  const round = result.months.find((month) => (month.financingIn.amount ?? 0) > 0);
  expect(round?.financingIn.amount).toBe(120_000_000);
  expect(round?.revenue.amount).toBeLessThan(4_000_000);
  expect(result.months.some((month) => (month.oneOffIn.amount ?? 0) > 2_000_000)).toBe(true);
});

test("transfers, card bills and payouts find their other side; only what is still on its way does not", () => {
  const { classified, entries } = importAll(asDay("2026-11-24"));
  const own = classified.filter((one) => one.role === "transfer" || one.role === "card-payment" || one.role === "payout");
  expect(own.length).toBeGreaterThan(250);
  const open = own.filter((one) => one.matchedId === null).map((one) => entries.find((entry) => entry.id === one.entryId)?.day ?? "");
  expect(open.every((day) => day >= "2026-11-15")).toBe(true);
  expect(classified.filter((one) => one.role === "refund").length).toBeGreaterThan(5);
});

test("the booth and the yearly insurance are put up as one-offs", () => {
  const { classified, entries } = importAll(asDay("2026-11-24"));
  expect(suggestOneOffs(entries, classified).map((one) => one.kind).sort()).toEqual(["annual-bill", "annual-bill", "unusually-large"]);
});
