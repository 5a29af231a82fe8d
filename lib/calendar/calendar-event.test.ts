import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { companyEvents, type DatedCompany, matterEvents } from "./calendar-event.ts";

const today = asDay("2026-11-24");
const acme: DatedCompany = { id: "c", slug: "acme", name: "Acme", standing: "dead", cashZero: asDay("2027-05-14"), raiseBy: asDay("2026-11-14"), basisEnd: asDay("2026-10-31"), judgedAt: "2026-11-08T10:00:00.000Z" };

it("has when cash ends and when a raise has to start, of those that do not live", () => {
  expect(companyEvents(acme, today)).toEqual([
    { key: "cash-zero-c", day: "2027-05-14", title: "Acme: cash ends", text: "Default dead by figures to 31 Oct 2026.", slug: "acme", changedAt: acme.judgedAt },
    { key: "raise-by-c", day: "2026-11-14", title: "Acme: a raise has to start", text: "Default dead by figures to 31 Oct 2026.", slug: "acme", changedAt: acme.judgedAt },
  ]);
  for (const standing of ["alive", "profitable", "fades", "unknown"] as const) expect(companyEvents({ ...acme, standing }, today)).toEqual([]);
  expect(companyEvents({ ...acme, standing: "stale" }, today).map(({ title, text }) => [title, text])[0]).toEqual(["Acme: cash ends (stale)", "The figures to 31 Oct 2026 are out of date: this is what they said."]);
});

it("drops what is long past, but not an action that is still open", () => {
  expect(companyEvents({ ...acme, raiseBy: asDay("2026-08-01"), cashZero: null }, today)).toEqual([]);
  const matter = { id: "m", company: acme, text: "Call the bank", owner: "Ana", day: asDay("2026-01-01"), changedAt: "2025-12-01T10:00:00.000Z" };
  expect(matterEvents({ ...matter, of: "decision" }, today)).toEqual([]);
  expect(matterEvents({ ...matter, of: "action" }, today)).toMatchObject([{ key: "action-m", title: "Acme: Call the bank (Ana)", text: "Due: Ana." }]);
});
