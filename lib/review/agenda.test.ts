import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, asDay, type Day } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { type AgendaInput, agendaOf, MOST_ITEMS } from "./agenda.ts";
import type { CompanyFacts, Seen } from "./company-facts.ts";
import { type Ending, endingsAllowed, quietKeys } from "./ending.ts";
import { keyOf, type Trigger } from "./trigger.ts";

const TODAY = asDay("2026-11-24");
const LAST = asDay("2026-11-17");
const minor = (dollars: number) => asMinor(dollars * 100);

const company = (more: Partial<CompanyFacts> = {}): CompanyFacts => ({
  id: "a", slug: "acme", name: "Acme", standing: "alive", band: "12-or-alive", cashZero: null, basisEnd: asDay("2026-09-30"), cash: minor(1_000_000), netBurn: minor(50_000), currency: "USD" as Currency, features: [],
  daysLeft: null, raiseBy: null, freshUntil: asDay("2026-12-31"), conflictingMark: null, matters: [], pins: [], exposure: 1_000_000_00, ...more,
});
const seenAs = ({ standing, band, cashZero, basisEnd, cash, netBurn, currency, features }: CompanyFacts): Seen => ({ day: LAST, at: `${LAST}T10:00:00.000Z`, standing, band, cashZero, basisEnd, cash, netBurn, currency, features });
const agenda = (companies: CompanyFacts[], more: Partial<AgendaInput> = {}) => agendaOf({ companies, seen: new Map(companies.map((each) => [each.id, seenAs(company({ id: each.id }))])), quiet: new Map(), touches: new Map(), today: TODAY, kind: "fund", ...more });
const kinds = (companies: CompanyFacts[], more: Partial<AgendaInput> = {}) => agenda(companies, more).items.flatMap(({ triggers }) => triggers.map(({ kind }) => kind));

describe("what brings a company up", () => {
  it("nothing, where nothing changed", () => expect(kinds([company()])).toEqual([]));
  it("a verdict that changed, old to new", () =>
    expect(agenda([company({ standing: "dead", band: "3-to-6", cashZero: asDay("2027-03-01"), daysLeft: 97 })]).items[0]?.triggers).toEqual([
      { kind: "verdict", since: LAST, from: "alive", to: "dead", fromBand: "12-or-alive", toBand: "3-to-6", cashZeroFrom: null, cashZeroTo: "2027-03-01" },
    ]));
  it("what was never reviewed only where it dies or cannot be called", () => {
    const never = { seen: new Map() };
    expect((["out", "dead", "profitable-trend-dead", "too-close", "fades", "alive", "profitable", "stale", "unknown"] as const).filter((standing) => kinds([company({ standing })], never).includes("verdict"))).toEqual(["out", "dead", "profitable-trend-dead", "too-close"]);
  });
  it.each([[31, false], [30, true], [0, true], [-30, true], [-31, false]])("a raise-by date %d days ahead: %s", (days, expected) =>
    expect(kinds([company({ standing: "dead", raiseBy: addDays(TODAY, days) })], { seen: new Map([["a", seenAs(company({ standing: "dead" }))]]) })).toEqual(expected ? ["raise-by"] : []));
  it("figures on the day after they expire, told once and not again as a changed verdict", () => {
    expect(kinds([company({ freshUntil: TODAY })])).toEqual([]);
    expect(kinds([company({ freshUntil: addDays(TODAY, -1), standing: "stale", band: "unknown" })])).toEqual(["figures-expired"]);
  });
  // Expected on 31 Oct: 1,000,000 - 50,000; a fifth of 950,000 is 190,000.
  it.each([[950_000, []], [760_000, []], [759_999, ["off-path"]], [1_140_001, ["off-path"]]])("cash of %d where 950,000 was expected: %j", (cash, expected) =>
    expect(kinds([company({ basisEnd: asDay("2026-10-31"), cash: minor(cash) })])).toEqual(expected));
  it("burn that left its path, only where new months came", () => {
    expect(kinds([company({ netBurn: minor(61_000) })])).toEqual([]);
    expect(kinds([company({ basisEnd: asDay("2026-10-31"), cash: minor(950_000), netBurn: minor(61_000) })])).toEqual(["off-path"]);
  });
  it("says nothing of a path where something is not known", () =>
    expect(kinds([company({ basisEnd: asDay("2026-10-31"), cash: null, netBurn: null })])).toEqual([]));
  it("a feature that crosses, is new and flagged, or is moved by a release", () => {
    const feature = (level: "red" | "amber" | "none", pShipped: number, cause = "refresh") => ({ id: "f", name: "Chat", level, pShipped, cause });
    const of = (now: ReturnType<typeof feature>, was: ReturnType<typeof feature> | null) => kinds([company({ features: [now] })], { seen: new Map([["a", seenAs(company({ features: was ? [was] : [] }))]]) });
    expect(of(feature("red", 0.5), feature("amber", 0.49))).toEqual(["feature"]);
    expect(of(feature("red", 0.65, "model-release"), feature("red", 0.55))).toEqual(["feature"]);
    expect(of(feature("red", 0.65, "refresh"), feature("red", 0.55))).toEqual([]);
    expect(of(feature("amber", 0.3), null)).toEqual(["feature"]);
    expect(of(feature("none", 0.1), null)).toEqual([]);
  });
  it("what is due today, and a pin for seven days", () => {
    const matter = { of: "action" as const, id: "m", text: "Call the bank", owner: "Ana", day: TODAY };
    expect(kinds([company({ matters: [matter, { ...matter, id: "n", day: addDays(TODAY, 1) }] })])).toEqual(["due"]);
    const pin = (day: Day) => company({ pins: [{ id: "p", by: "Ana", day, note: null }] });
    expect([0, -6, -7].map((days) => kinds([pin(addDays(TODAY, days))]).length)).toEqual([1, 1, 0]);
  });
});

describe("which items, in which order", () => {
  const dead = (id: string, daysLeft: number, exposure: number | null) => company({ id, name: id, standing: "dead", band: "3-to-6", daysLeft, exposure });
  it("puts most capital times urgency first: a million in a month before two in five", () =>
    expect(agenda([dead("far", 150, 200), dead("near", 30, 100)]).items.map(({ company: { id } }) => id)).toEqual(["near", "far"]));
  it("counts a capital that is not known as the middle one, never as nothing", () =>
    expect(agenda([dead("big", 60, 900), dead("unknown", 60, null), dead("mid", 60, 500), dead("small", 60, 100)]).items.map(({ company: { id } }) => id)).toEqual(["big", "mid", "unknown", "small"]));
  it("never shows more than seven, and names the rest", () =>
    fc.assert(fc.property(fc.array(fc.record({ daysLeft: fc.integer({ min: 0, max: 900 }), exposure: fc.option(fc.integer({ min: 0, max: 1e9 })) }), { maxLength: 30 }), (some) => {
      const { items, notReviewed } = agenda(some.map(({ daysLeft, exposure }, i) => dead(String(i), daysLeft, exposure)));
      expect(items.length).toBe(Math.min(some.length, MOST_ITEMS));
      expect(items.length + notReviewed.length).toBe(some.length);
    })));
  it("in a company's own workspace an item is a trigger, the nearest first", () => {
    const own = company({ standing: "dead", band: "3-to-6", daysLeft: 120, raiseBy: addDays(TODAY, 10) });
    expect(agenda([own], { kind: "company" }).items.map(({ triggers, days }) => [triggers[0]?.kind, days])).toEqual([["raise-by", 10], ["verdict", 120]]);
  });
});

describe("endings", () => {
  const trigger: Trigger = { kind: "figures-expired", since: asDay("2026-11-20") };
  const ending = (kind: Ending["kind"], until: Day | null): Ending => ({ id: kind, companyId: "a", kind, until, keys: [keyOf(trigger)] });
  const expired = company({ freshUntil: asDay("2026-11-20"), standing: "stale", band: "unknown" });
  const after = (endings: Ending[], today = TODAY) => kinds([expired], { quiet: quietKeys(endings, today), today });
  it("a decision quiets the condition, until its date is another", () => {
    expect(after([ending("decide", null)])).toEqual([]);
    expect(kinds([{ ...expired, freshUntil: asDay("2026-11-21") }], { quiet: quietKeys([ending("decide", null)], TODAY) })).toEqual(["figures-expired"]);
  });
  it("an acceptance and a snooze quiet it until their day", () => {
    for (const kind of ["accept", "snooze"] as const) expect([addDays(TODAY, 1), TODAY].map((until) => after([ending(kind, until)]).length)).toEqual([0, 1]);
  });
  it("twice on the agenda without an ending leaves decide and accept", () =>
    expect([0, 1, 2, 3].map((touches) => endingsAllowed(touches).join(" "))).toEqual(["decide assign accept snooze", "decide assign accept snooze", "decide accept", "decide accept"]));
});
