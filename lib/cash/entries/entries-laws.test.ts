import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay, monthOf } from "#lib/date.ts";
import { asMinor } from "#lib/money.ts";
import { classify } from "./classify.ts";
import type { Entry } from "./entry.ts";
import { spansOf } from "./coverage.ts";
import { monthFigures } from "./month-figures.ts";
import { type Arrival, arrivalReader } from "./new-entries.ts";
import { bank, card, savings, stripe, USD } from "./testing.ts";

const accounts = [bank, savings, card, stripe];
const TEXTS = ["Transfer to savings", "Transfer from checking", "AWS", "AWS refund", "Globex invoice", "STRIPE PAYOUT", "STRIPE TRANSFER", "CREDIT CRD AUTOPAY", "Payment thank you", "SAFE Jane", "Interest", "", "GUSTO", "reserved_funds", "Transfer"];
const row = fc.record({
  account: fc.constantFrom(...accounts), offset: fc.integer({ min: 0, max: 70 }), amount: fc.constantFrom(-500, -300, -100, -1, 0, 1, 100, 300, 500), text: fc.constantFrom(...TEXTS),
});
const rows = fc.array(row, { maxLength: 60 }).map((list) =>
  list.map((one, index): Entry => ({ id: String(index).padStart(3, "0"), accountId: one.account.id, day: addDays(asDay("2026-01-10"), one.offset), amountMinor: asMinor(one.amount), currency: USD, description: one.text })),
);

test("the order of the rows is irrelevant", () => {
  fc.assert(fc.property(rows, fc.integer(), (entries, seed) => {
    const shuffled = [...entries].sort((a, b) => ((Number(a.id) * 7919 + seed) % 101) - ((Number(b.id) * 7919 + seed) % 101));
    const byId = (list: readonly { entryId: string }[]) => [...list].sort((a, b) => (a.entryId < b.entryId ? -1 : 1));
    const spans = spansOf(entries);
    expect(byId(classify({ entries: shuffled, accounts, spans }))).toEqual(byId(classify({ entries, accounts, spans })));
  }));
});

test("a match is one to one, mutual, between different accounts, of opposite amounts, a few days apart", () => {
  fc.assert(fc.property(rows, (entries) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const decided = classify({ entries, accounts });
    const byEntry = new Map(decided.map((one) => [one.entryId, one]));
    for (const one of decided) {
      if (one.matchedId === null || one.role === "refund") continue;
      const [a, b] = [byId.get(one.entryId)!, byId.get(one.matchedId)!];
      expect(byEntry.get(b.id)!.matchedId).toBe(a.id);
      expect(a.amountMinor + b.amountMinor).toBe(0);
      expect(a.accountId).not.toBe(b.accountId);
    }
  }));
});

test("nothing is lost: in every month the sum of the entries is revenue - expenses + one-offs + financing + own money moved", () => {
  fc.assert(fc.property(rows, (entries) => {
    const { months, refused } = monthFigures({ entries, classified: classify({ entries, accounts }), accounts, currency: USD });
    expect(refused).toEqual([]);
    for (const one of months) {
      const sum = entries.filter((entry) => monthOf(entry.day) === one.month).reduce((total, entry) => total + entry.amountMinor, 0);
      expect(one.revenue.amount! - one.expenses! + one.oneOffIn.amount! - one.oneOffOut.amount! + one.financingIn.amount! - one.financingOut.amount! + one.moved.amount!).toBe(sum);
    }
    expect(months.flatMap((one) => [one.revenue, one.payroll, one.costOfRevenue, one.inference, one.marketing, one.other, one.oneOffIn, one.oneOffOut, one.financingIn, one.financingOut, one.moved].flatMap((line) => line.entryIds)).sort()).toEqual(entries.map((entry) => entry.id).sort());
  }));
});

test("over all accounts matched transfers move nothing", () => {
  fc.assert(fc.property(rows, (entries) => {
    const decided = new Map(classify({ entries, accounts }).map((one) => [one.entryId, one]));
    const moved = entries.filter((entry) => decided.get(entry.id)!.matchedId !== null && decided.get(entry.id)!.role !== "refund");
    expect(moved.reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(0);
  }));
});

/** A ledger that files are imported into, as the database keeps it. */
function ledger() {
  const prints = new Set<string>();
  return {
    prints,
    load(file: readonly Entry[]): Arrival<Entry>[] {
      const read = arrivalReader<Entry>({ has: (account, print, occurrence) => prints.has(`${account}|${print}|${occurrence}`) });
      const arrivals = file.map(read);
      for (const one of arrivals) prints.add(`${one.entry.accountId}|${one.fingerprint}|${one.occurrence}`);
      return arrivals;
    },
  };
}

test("the same file twice adds nothing, in whatever order its rows stand", () => {
  fc.assert(fc.property(rows, (file) => {
    const books = ledger();
    expect(books.load(file).every((one) => one.status === "new")).toBe(true);
    expect([...books.load(file), ...books.load([...file].reverse())].every((one) => one.status === "same")).toBe(true);
    expect(books.prints.size).toBe(file.length);
  }));
});

test("overlapping exports add up to their union: whole days that two files share count once", () => {
  fc.assert(fc.property(rows, fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }), (all, a, b) => {
    const [from, to] = [addDays(asDay("2026-01-10"), Math.min(a, b)), addDays(asDay("2026-01-10"), Math.max(a, b))];
    const books = ledger();
    books.load(all.filter((entry) => entry.day <= to));
    const added = books.load(all.filter((entry) => entry.day >= from)).filter((one) => one.status === "new");
    expect(added.length).toBe(all.filter((entry) => entry.day > to).length);
    expect(books.prints.size).toBe(all.length);
  }));
});
