import { expect, test } from "vitest";
import { known, unknown } from "#lib/answer.ts";
import { asDay } from "#lib/date.ts";
import { type SummaryFacts, summaryNotes } from "#lib/portfolio/returns/summary-notes.ts";

const position = (company: string, rest: Partial<SummaryFacts["positions"][number]> = {}) => ({ company, value: known(1), basis: "mark" as const, mark: { day: asDay("2026-06-30") }, ...rest });
const sound: SummaryFacts = { asOf: asDay("2026-11-24"), positions: [position("Acme")], verdicts: [{ standing: "alive", companies: 1 }], irrs: [{ name: "Net IRR", irr: known({ status: "unique", irr: 0.2, roots: [0.2], multiple: 1.7, days: 1000 }) }], rolls: [{ fund: "Fund I", closing: known(1) }] };

test("says nothing where all is known and fresh", () => expect(summaryNotes(sound)).toEqual([]));

test("names what is not known, held at cost, or valued long ago; what has ended is none of it", () => {
  const facts: SummaryFacts = {
    ...sound,
    positions: [position("Acme", { mark: { day: asDay("2025-11-23") } }), position("Just", { mark: { day: asDay("2025-11-24") } }), position("Bare", { basis: "cost", mark: null }), position("Plain", { basis: "cost", mark: null }), position("Lost", { value: unknown("no rate.") }), position("Gone", { basis: "ended", mark: null })],
    verdicts: [{ standing: "stale", companies: 2 }, { standing: "unknown", companies: 1 }],
    irrs: [{ name: "Net IRR", irr: unknown("no rate of that day.") }],
    rolls: [{ fund: "Fund I", closing: unknown("no opening.") }],
  };
  expect(summaryNotes(facts)).toEqual([
    "Net IRR: no rate of that day.", "The net asset value of Fund I is not known: no opening.", "What is held in Lost is not known: no rate.", "Held at cost, never valued since: Bare and Plain.",
    "Valued more than 12 months before: Acme.", "The verdict on 3 held companies is unknown, or its figures are too old to say.",
  ]);
});
