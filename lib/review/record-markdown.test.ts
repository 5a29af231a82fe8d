import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { recordMarkdown } from "./record-markdown.ts";
import type { ReviewRecord } from "./review-record.ts";

const day = asDay("2026-11-24");
const item = { key: "a", companyId: "a", slug: "acme", name: "Acme *Labs*", kinds: ["verdict"], why: ["Default alive → Default dead."], cause: "Oct 2026 reported.", figures: [{ label: "Verdict", value: "Default dead" }], touches: 0, red: true, foreseen: false };
const record: ReviewRecord = {
  workspace: "Fund", openedOn: day, closedOn: day, minutes: 11.6, companies: 24, closedItself: false, actions: { due: 0, done: 0 }, notReviewed: [{ companyId: "b", slug: "beta", name: "Beta", kinds: ["due", "pinned"] }],
  items: [{ ...item, ending: { kind: "assign", text: "Ask for the bridge terms", owner: "Ana", until: asDay("2026-12-01") } }, { ...item, name: "Gamma", ending: null }],
};

it("reads as a page that could be mailed, and lets nobody's text become markup", () =>
  expect(recordMarkdown(record, [{ at: "2026-11-25T09:00:00.000Z", by: "Ben", correction: "It was Eve\nwho asked." }])).toBe(`# Review of Fund, 24 Nov 2026

1 of 2 items decided in 12 minutes; 1 not reviewed.

## Acme \\*Labs\\*

- Default alive → Default dead.
- Oct 2026 reported.

Verdict: Default dead

**Assign: Ask for the bridge terms. Ana, by 1 Dec 2026.**

## Gamma

- Default alive → Default dead.
- Oct 2026 reported.

Verdict: Default dead

**No ending: it comes back.**

## Not reviewed

- Beta: due, pinned

## Corrections

- 2026-11-25, Ben: It was Eve who asked.
`));

it("says that it closed itself", () => expect(recordMarkdown({ ...record, items: [], notReviewed: [], closedItself: true }, [])).toContain("Nothing to decide in 24 companies: the review closed itself."));
