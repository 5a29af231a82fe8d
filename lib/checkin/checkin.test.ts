import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDay, asMonth, type Month } from "#lib/date.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import { doubtKey, type Doubt } from "./doubt.ts";
import { doubtSentence, explainedWords, reasonWords } from "./doubt-words.ts";
import { openingCash } from "./opening-cash.ts";
import { reasonsFor } from "./reasons.ts";
import { doubtsOf, settle } from "./settle.ts";
import type { Check, KnownMonth, Told } from "./told.ts";

const USD = "USD" as Currency;
const major = (amount: number | null): Minor | null => (amount === null ? null : asMinor(Math.round(amount * 100)));
const month = (at: string, cash: number | null, revenue: number | null, expenses: number | null, beside = 0): KnownMonth => ({ month: asMonth(at), cash: major(cash), revenue: major(revenue), expenses: major(expenses), beside: asMinor(beside * 100) });
const told = (cash: number | null, revenue: number | null, expenses: number | null): Told => ({ month: asMonth("2026-10"), currency: USD, cash: major(cash), revenue: major(revenue), expenses: major(expenses) });
const SEPTEMBER = month("2026-09", 500_000, 20_000, 50_000);
const check = (of: Told, more: Partial<Check> = {}): Check => ({ told: of, own: null, earlier: [SEPTEMBER], today: asDay("2026-11-05"), ...more });
const ids = (of: Check) => doubtsOf(of).map(({ id }) => id);
const sentences = (of: Check) => doubtsOf(of).map((doubt) => doubtSentence(doubt, of.told));
const only = (of: Check): Doubt => {
  const [doubt, ...others] = doubtsOf(of);
  if (!doubt || others.length > 0) throw new Error(`${others.length + 1} doubts`);
  return doubt;
};

describe("what is asked after", () => {
  it("is nothing where cash follows, to a tenth of what flows", () => {
    expect(ids(check(told(470_000, 20_000, 50_000)))).toEqual([]);
    expect(ids(check(told(475_000, 20_000, 50_000)))).toEqual([]);
    expect(ids(check(told(475_001, 20_000, 50_000)))).toEqual(["cash-gap"]);
    expect(ids(check(told(464_999, 20_000, 50_000)))).toEqual(["cash-gap"]);
  });

  it("is cash that does not follow, with by how much", () => {
    expect(sentences(check(told(970_000, 20_000, 50_000)))).toEqual(["Cash at the end of Oct 2026 is $970,000. From Sep 2026's cash and the figures since, $470,000 would be left: $500,000 more."]);
    expect(sentences(check(told(400_000, 20_000, 50_000)))).toEqual(["Cash at the end of Oct 2026 is $400,000. From Sep 2026's cash and the figures since, $470,000 would be left: $70,000 less."]);
  });

  it("is not cash that a round which is known of explains", () => expect(ids(check(told(970_000, 20_000, 50_000), { own: month("2026-10", null, null, null, 500_000) }))).toEqual([]));

  it("carries cash over months without a balance, and says nothing over months that are not known", () => {
    const august = month("2026-08", 530_000, 20_000, 50_000);
    expect(openingCash([august, month("2026-09", null, 20_000, 50_000, 1_000)], asMonth("2026-10"))).toEqual({ cash: 501_000_00, since: "2026-08" });
    expect(openingCash([august, month("2026-09", null, null, 50_000)], asMonth("2026-10"))).toBeNull();
    expect(openingCash([august], asMonth("2026-10"))).toBeNull();
    expect(ids(check(told(470_000, 20_000, 50_000), { earlier: [august] }))).toEqual([]);
    expect(ids(check(told(47_000, 20_000, 50_000), { earlier: [august] }))).toEqual(["cash-changed"]);
  });

  it("is revenue or expenses of more than three times, where that matters to anybody, or of ten times", () => {
    expect(sentences(check(told(530_000, 80_000, 50_000)))).toEqual(["Revenue is 4.0 times what it was: $80,000, and $20,000 in Sep 2026."]);
    expect(sentences(check(told(320_000, 20_000, 200_000)))).toEqual(["Expenses are 4.0 times what they were: $200,000, and $50,000 in Sep 2026."]);
    expect(sentences(check(told(450_000, 0, 50_000)))).toEqual(["Revenue fell to nothing: $0, and $20,000 in Sep 2026."]);
    const small = [month("2026-09", 500_000, 100, 50_000)];
    expect(ids(check(told(450_400, 400, 50_000), { earlier: small }))).toEqual([]);
    expect(ids(check(told(451_000, 1_000, 50_000), { earlier: small }))).toEqual(["revenue-changed"]);
    expect(ids(check(told(470_000, 20_000, 50_000), { earlier: [month("2026-09", 500_000, 0, 50_000)] }))).toEqual([]);
  });

  it("is cash or revenue below zero, and a month that is not over", () => {
    expect(sentences(check(told(-470_000, 20_000, 50_000)))[0]).toBe("Cash is below zero: -$470,000.");
    expect(sentences(check(told(445_000, -5_000, 50_000)))).toEqual(["Revenue is below zero: -$5,000."]);
    expect(ids(check(told(470_000, 20_000, 50_000), { today: asDay("2026-10-31") }))).toEqual(["month-not-over"]);
    expect(ids(check(told(470_000, 20_000, 50_000), { today: asDay("2026-11-01") }))).toEqual([]);
  });

  it("is nothing of what is not told, and nothing at the first time", () => {
    expect(ids(check(told(null, null, null)))).toEqual([]);
    expect(ids(check(told(1, 1_000_000, 5), { earlier: [] }))).toEqual([]);
  });
});

describe("an explanation", () => {
  it("offers the slip that makes it fit, and what brings money in or takes it out", () => {
    const thousands = only(check(told(470, 20_000, 50_000)));
    expect(reasonsFor(thousands, told(470, 20_000, 50_000)).map((reason) => reasonWords(reason, USD))).toEqual([
      "I mistyped: it is $470,000", "Taxes were paid: $470K", "Equipment or another asset was bought: $470K", "A loan was repaid: $470K", "Customers have not paid yet", "Bills were paid ahead or late", "Something else",
    ]);
    const raised = only(check(told(970_000, 20_000, 50_000)));
    expect(reasonsFor(raised, told(970_000, 20_000, 50_000))[0]).toEqual({ id: "raise", books: { side: "financingIn", amount: 500_000_00 } });
    const digit = only(check(told(470_000, 200_000, 50_000), { own: month("2026-10", null, null, null, -180_000) }));
    expect(reasonsFor(digit, told(470_000, 200_000, 50_000))[0]).toEqual({ id: "slip", corrects: 20_000_00 });
    expect(reasonsFor({ id: "cash-negative", field: "cash", told: asMinor(-5) }, told(0, 0, 0))[0]).toEqual({ id: "slip", corrects: 5 });
  });

  it("settles its own doubt, and none of another amount", () => {
    const first = check(told(970_000, 20_000, 50_000));
    const about = doubtKey(only(first));
    expect(settle(first, [{ about, reason: "raise", words: null }])).toMatchObject({ open: [], explained: [{ reason: { id: "raise" } }], told: { cash: 970_000_00 } });
    expect(settle(check(told(1_970_000, 20_000, 50_000)), [{ about, reason: "raise", words: null }]).open).toHaveLength(1);
    expect(settle(first, [{ about, reason: "tax", words: null }]).open).toHaveLength(1);
    expect(settle(first, [{ about, reason: "other", words: null }]).open).toHaveLength(1);
    const said = settle(first, [{ about, reason: "other", words: "A prize" }]);
    expect(said.open).toEqual([]);
    expect(said.explained.map((each) => explainedWords(each, said.told))).toEqual(["Cash at the end of Oct 2026 is $970,000. From Sep 2026's cash and the figures since, $470,000 would be left: $500,000 more. A prize."]);
  });

  it("of a slip corrects the amount and asks anew", () => {
    const slipped = check(told(470, 20_000, 50_000));
    const settled = settle(slipped, [{ about: doubtKey(only(slipped)), reason: "slip", words: null }]);
    expect(settled).toMatchObject({ told: { cash: 470_000_00 }, open: [], explained: [{ reason: { corrects: 470_000_00 } }] });
  });
});

const amount = (least = 1_000) => fc.integer({ min: least, max: 10_000_000_00 }).map(asMinor);
/** A month before, and one that follows from it: revenue and expenses within three times, cash exactly. */
const following = fc
  .record({ opening: amount(), revenue: amount(), expenses: amount(), up: fc.double({ min: 0.34, max: 2.99, noNaN: true }), cost: fc.double({ min: 0.34, max: 2.99, noNaN: true }) })
  .map(({ opening, revenue, expenses, up, cost }): Check => {
    const [now, costs] = [Math.round(revenue * up), Math.round(expenses * cost)];
    // The cash that is there at first is enough for the month.
    const before = opening + costs;
    return check({ month: asMonth("2026-10"), currency: USD, cash: asMinor(before + now - costs), revenue: asMinor(now), expenses: asMinor(costs) }, { earlier: [{ month: asMonth("2026-09") as Month, cash: asMinor(before), revenue, expenses, beside: asMinor(0) }] });
  });

describe("whatever the figures are", () => {
  it("those that follow exactly are never asked after", () => fc.assert(fc.property(following, (of) => void expect(doubtsOf(of)).toEqual([]))));

  it("one that is a thousand times too large or too small always is", () =>
    fc.assert(
      fc.property(following, fc.constantFrom("cash", "revenue", "expenses"), fc.boolean(), (of, field, up) => {
        const value = of.told[field as "cash"] as number;
        const slipped = { ...of, told: { ...of.told, [field]: asMinor(up ? value * 1000 : Math.round(value / 1000)) } };
        expect(doubtsOf(slipped).length).toBeGreaterThan(0);
      }),
    ));

  it("a gap that was explained by money beside the business is none once that is kept", () =>
    fc.assert(
      fc.property(following, fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (of, by) => {
        const off = { ...of, told: { ...of.told, cash: asMinor((of.told.cash as number) + by) } };
        for (const doubt of doubtsOf(off))
          for (const { books } of reasonsFor(doubt, off.told))
            if (books) expect(doubtsOf({ ...off, own: { ...SEPTEMBER, beside: asMinor(books.side.endsWith("In") ? books.amount : -books.amount) } }).filter(({ id }) => id === "cash-gap")).toEqual([]);
      }),
    ));

  it("explaining every doubt by words leaves none open, and changes no amount", () =>
    fc.assert(
      fc.property(amount(0), amount(0), amount(0), following, (cash, revenue, expenses, of) => {
        const drawn = { ...of, told: { ...of.told, cash, revenue, expenses } };
        const settled = settle(drawn, doubtsOf(drawn).map((doubt) => ({ about: doubtKey(doubt), reason: "other", words: "So it is" })));
        expect(settled).toMatchObject({ open: [], told: drawn.told });
      }),
    ));
});
