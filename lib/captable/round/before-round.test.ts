import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capTableOf, type RegisterLine } from "#lib/captable/cap-table.ts";
import { beforeRound, mustChoose } from "#lib/captable/round/before-round.ts";
import { priceRound } from "#lib/captable/round/price-round.ts";
import { asDay } from "#lib/date.ts";

const closing = asDay("2026-01-01");
const line = (id: string, given: Partial<RegisterLine>): RegisterLine => ({ id, holder: { name: id, kind: "investor" }, classId: null, kind: "safe", day: asDay("2025-01-01"), quantity: null, amount: null, cap: null, terms: {}, ...given });
const ada = line("ada", { kind: "shares", quantity: 1e6 });
const note = line("note", { kind: "note", amount: 1e6, cap: 8e6, terms: { rate: 0.08, interest: "simple", dayCount: "ACT/365F", discount: 0.2 } });
const at = (...lines: RegisterLine[]) => beforeRound(capTableOf([], [ada, ...lines]), closing);

describe("notes", () => {
  test("convert what is owed on the day of the closing, and their cap counts what a pre-money cap counts", () => {
    expect(at(note).converting).toMatchObject([{ interest: expect.closeTo(80_000, 6), terms: { amount: expect.closeTo(1_080_000, 6), type: "pre", cap: 8e6, discount: 0.2 } }]);
    expect(at({ ...note, terms: { ...note.terms, dayCount: "30/360" }, day: asDay("2025-07-01") }).converting).toMatchObject([{ interest: expect.closeTo(40_000, 6) }]);
    expect(at({ ...note, terms: { rate: 0, safe: "post" } }).converting).toMatchObject([{ interest: 0, terms: { amount: 1e6, type: "post" } }]);
  });
  test("stay out by name where their terms say too little", () => {
    const why = (given: Partial<RegisterLine>) => at({ ...note, ...given }).leftOut.map((each) => each.why);
    expect(why({ terms: {} })).toEqual([expect.stringContaining("interest is not stated")]);
    expect(why({ terms: { rate: 0.08, dayCount: "ACT/360" } })).toEqual([expect.stringContaining("interest grows")]);
    expect(why({ terms: { rate: 0.08, interest: "simple" } })).toEqual([expect.stringContaining("days are counted")]);
    expect(why({ amount: null })).toEqual([expect.stringContaining("what was paid")]);
    expect(why({ day: asDay("2026-01-02") })).toEqual([expect.stringContaining("after the closing")]);
  });
});

describe("most-favoured", () => {
  const safe = line("angel", { amount: 1e6, cap: 5e6, terms: { safe: "post" } });
  const favoured = line("friend", { amount: 1e5, terms: { mostFavoured: true } });
  const table = capTableOf([], [ada, safe, favoured]);
  test("must choose where another line has terms, and takes them", () => {
    expect(mustChoose(table.rows)).toMatchObject([{ row: { id: "friend" }, from: [{ id: "angel" }] }]);
    expect(mustChoose([favoured])).toEqual([]);
    expect(beforeRound(table, closing).undecided).toMatchObject([{ id: "friend" }]);
    expect(beforeRound(table, closing, new Map([["friend", "ada"]])).undecided).toMatchObject([{ id: "friend" }]);
    expect(beforeRound(table, closing, new Map([["friend", "angel"]]))).toMatchObject({ undecided: [], converting: [{}, { terms: { amount: 1e5, type: "post", cap: 5e6 } }] });
    expect(beforeRound(table, closing, new Map([["friend", null]]))).toMatchObject({ undecided: [], converting: [{}, { terms: { amount: 1e5, cap: null, discount: 0 } }] });
  });
});

test("a later closing never gives a note fewer shares", () => {
  const shares = (day: string): number => {
    const { shares: before, converting } = beforeRound(capTableOf([], [ada, note]), asDay(day));
    const round = priceRound({ preMoney: 8e6, newMoney: 2e6, method: "percent-ownership", shares: before, safes: converting.map(({ terms }) => terms), pool: { increase: 0 } });
    return round.known ? (round.value.safeShares[0] ?? 0) : NaN;
  };
  fc.assert(fc.property(fc.integer({ min: 2025, max: 2030 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
    expect(shares(`${year + 1}-${String(month).padStart(2, "0")}-15`)).toBeGreaterThan(shares(`${year}-${String(month).padStart(2, "0")}-15`));
  }));
});
