import { describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { activeMinutes } from "./active-minutes.ts";
import type { EndingKind } from "./ending.ts";
import type { ReviewRecord } from "./review-record.ts";
import { offersToSlow, yieldOf } from "./yield.ts";

const record = (endings: readonly (EndingKind | null)[], more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  workspace: "Fund", openedOn: asDay("2026-11-24"), closedOn: asDay("2026-11-24"), minutes: 12, companies: 20, closedItself: endings.length === 0, notReviewed: [], actions: { due: 2, done: 1 },
  items: endings.map((kind, i) => ({ key: String(i), companyId: String(i), slug: "a", name: "A", kinds: [], why: [], cause: null, figures: [], touches: 0, foreseen: false, red: true, ending: kind && { kind, text: "", owner: null, until: null } })),
  ...more,
});

it("adds up", () =>
  expect(yieldOf([record(["decide", null, "snooze"]), record([]), record(["assign"])], 600)).toEqual({
    reviews: 3, closedThemselves: 1, minutes: 36, items: 4, endings: { decide: 1, assign: 1, accept: 0, snooze: 1 }, withoutEnding: 1, notReviewed: 0, actionsDue: 6, actionsDone: 3, red: 4, foreseenRed: 0, founderSeconds: 600,
  }));

describe("offers to come half as often", () => {
  it.each([
    ["after two without a decision", [record(["accept"]), record([null])], true],
    ["after two that closed themselves", [record([]), record([])], true],
    ["not after one", [record([null])], false],
    ["not where one of the last two decided", [record([null]), record(["decide"]), record([])], false],
  ])("%s", (_, records, expected) => expect(offersToSlow(records)).toBe(expected));
});

it("counts a long pause as ten minutes", () => expect(activeMinutes(["2026-11-24T09:00:00.000Z", "2026-11-24T09:04:00.000Z", "2026-11-24T11:04:00.000Z"])).toBe(14));
