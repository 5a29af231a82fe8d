import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, addMonths, asDay, type Day, type Month, monthOf } from "#lib/date.ts";
import { listCompanies } from "#db/company.ts";
import { figuresOf } from "#db/figure.ts";
import { waitingMessages } from "#db/outbox.ts";
import { actionsOf } from "#db/review-action.ts";
import { testFileDatabase } from "#db/testing.ts";
import { workspaceBySlug } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { archiveCompany } from "#app/_operations/archive-company.ts";
import { completeAction } from "#app/_operations/complete-action.ts";
import { closeReview } from "#app/_operations/close-review.ts";
import { loadDemo } from "#app/_operations/demo/load-demo.ts";
import { endReviewItem } from "#app/_operations/end-review-item.ts";
import { getReview } from "#app/_operations/get-review.ts";
import { getReviewRecord, listReviews } from "#app/_operations/list-reviews.ts";
import { openReview } from "#app/_operations/open-review.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordModelRelease } from "#app/_operations/record-model-release.ts";
import { recordProceeds } from "#app/_operations/record-proceeds.ts";
import { recordRound } from "#app/_operations/record-round.ts";

const { database, remove } = testFileDatabase();
afterAll(remove);
const on = (day: Day): Caller => ({ database, door: "cli", credential: { kind: "local" }, origin: null, workspace: "demo-fund", now: `${day}T10:00:00.000Z`, today: day });
const START = asDay("2026-08-24");

const workspaceId = async (): Promise<string> => (await workspaceBySlug(database.reader, "demo-fund"))?.id ?? "";

/** Every founder who is heard reports the month before as the last three went on. */
async function report(day: Day, month: Month, heard: (slug: string) => boolean = () => true): Promise<void> {
  for (const company of await listCompanies(database.reader, await workspaceId())) {
    if (!heard(company.slug)) continue;
    const figures = await figuresOf(database.reader, await workspaceId(), company.id, day);
    const of = (back: number) => figures.filter(({ period }) => period === addMonths(month, -back)).at(-1);
    const [last, before] = [of(1), of(4)];
    if (!last || !before || last.revenue === null || last.expenses === null || last.cashEnd === null) continue;
    const on3 = (now: number, then: number | null) => Math.round(then === null || then === 0 ? now : now * Math.cbrt(now / then));
    const [revenueMinor, expensesMinor] = [on3(last.revenue, before.revenue), on3(last.expenses, before.expenses)];
    await recordFigure.call(on(day), { company: company.slug, period: month, revenueMinor, expensesMinor, cashEndMinor: last.cashEnd + revenueMinor - expensesMinor });
  }
}

const MONDAYS = Array.from({ length: 13 }, (_, week) => addDays(START, 7 * week + 7));
type Week = { day: Day; agenda: string[]; notReviewed: number; closedItself: boolean };
const weeks: Week[] = [];

beforeAll(async () => {
  await loadDemo(database, { today: START, now: `${START}T09:00:00.000Z` });
  let day = START;
  for (const monday of MONDAYS) {
    for (; day < monday; day = addDays(day, 1)) await happen(day);
    weeks.push(await review(monday));
  }
}, 300_000);

async function happen(day: Day): Promise<void> {
  if (day.endsWith("-10")) await report(day, addMonths(monthOf(day), -1), (slug) => day !== "2026-09-10" || slug !== "oakmantle");
  if (day === "2026-09-24") await report(day, addMonths(monthOf(day), -1), (slug) => slug === "oakmantle");
  if (day === "2026-10-07") await recordModelRelease.call(on(day), { name: "Colossus 2", day, eci: 178 });
  if (day === "2026-10-14") await recordRound.call(on(day), { company: "sundrake-energy", kind: "Bridge", day, amountMinor: 900_000_00, tier: "in-bank" });
  // From October on what was assigned is done in time.
  if (day > "2026-10-05") for (const { id, due, doneAt } of await actionsOf(database.reader, await workspaceId())) if (doneAt === null && due <= addDays(day, 2)) await completeAction.call(on(day), { action: id });
  if (day === "2026-11-04") {
    await recordProceeds.call(on(day), { company: "emberlyth", kind: "write-off", day, amountMinor: 0 });
    await archiveCompany.call(on(day), { company: "emberlyth" });
  }
}

async function review(day: Day): Promise<Week> {
  const { review: id, closedItself } = await openReview.call(on(day), {});
  const { open } = await getReview.call(on(day), {});
  for (const [at, item] of (open?.items ?? []).entries()) {
    const ending = at === 1 ? { ending: "assign", text: "Ask the founder", owner: "Ana", until: addDays(day, 9) } : at === 3 ? null : { ending: "decide", text: "Hold." };
    if (ending && item.endings.includes(ending.ending as "decide")) await endReviewItem.call(on(day), { item: item.id, ...ending });
  }
  if (open) await closeReview.call(on(day), { review: id });
  return { day, agenda: open?.items.map(({ shown }) => `${shown.slug}: ${shown.kinds.join(", ")}`) ?? [], notReviewed: open?.notReviewed.length ?? 0, closedItself };
}

const EXPECTED: Week[] = [
  // At first sight fourteen of 24 come up: seven now, oakmantle is left without an ending.
  { day: asDay("2026-08-31"), agenda: ["vantrell-freight: feature, due", "tallowmere: figures-expired, due", "orchidane-bio: verdict", "oakmantle: verdict", "emberlyth: verdict", "dunmarsh-analytics: verdict, feature", "tidewrack: verdict, mark-and-runway, feature"], notReviewed: 7, closedItself: false },
  // The seven others, and oakmantle again; sundrake-energy is left.
  { day: asDay("2026-09-07"), agenda: ["oakmantle: verdict", "brackwater-robotics: verdict, mark-and-runway", "marrowby: verdict", "sundrake-energy: verdict, mark-and-runway", "plinthway: feature", "hollinpike: verdict", "lumbric: verdict"], notReviewed: 1, closedItself: false },
  // August came in on the 10th; tallowmere's action of 9 September is due; hollinpike is left.
  { day: asDay("2026-09-14"), agenda: ["tallowmere: due", "tidewrack: verdict", "sundrake-energy: verdict, mark-and-runway", "hollinpike: verdict, mark-and-runway", "lumbric: verdict", "nimbrel: off-path", "saltmarrow: verdict"], notReviewed: 0, closedItself: false },
  // Oakmantle is late, quillfen is not heard any more; hollinpike is left a second time.
  { day: asDay("2026-09-21"), agenda: ["brackwater-robotics: due", "oakmantle: figures-expired", "quillfen: figures-expired", "hollinpike: verdict, mark-and-runway"], notReviewed: 0, closedItself: false },
  // Oakmantle was heard on the 24th; hollinpike can only be decided or accepted.
  { day: asDay("2026-09-28"), agenda: ["tidewrack: due", "oakmantle: verdict", "hollinpike: verdict, mark-and-runway"], notReviewed: 0, closedItself: false },
  { day: asDay("2026-10-05"), agenda: ["oakmantle: due"], notReviewed: 0, closedItself: false },
  // The release of 7 October moves two companies' features; September came in on the 10th.
  { day: asDay("2026-10-12"), agenda: ["tidewrack: feature", "lumbric: verdict, raise-by", "dunmarsh-analytics: feature", "brackwater-robotics: verdict", "hollinpike: verdict", "saltmarrow: off-path"], notReviewed: 0, closedItself: false },
  // The bridge of 14 October; sundrake-energy is left.
  { day: asDay("2026-10-19"), agenda: ["orchidane-bio: figures-expired", "brackwater-robotics: verdict", "marrowby: verdict", "sundrake-energy: verdict"], notReviewed: 0, closedItself: false },
  { day: asDay("2026-10-26"), agenda: ["sundrake-energy: verdict"], notReviewed: 0, closedItself: false },
  // Nothing: it closes itself.
  { day: asDay("2026-11-02"), agenda: [], notReviewed: 0, closedItself: true },
  // Nothing again, for the death of 4 November was seen in August.
  { day: asDay("2026-11-09"), agenda: [], notReviewed: 0, closedItself: true },
  // October came in on the 10th; nimbrel is left.
  { day: asDay("2026-11-16"), agenda: ["sundrake-energy: verdict", "marrowby: verdict", "wickerly: verdict", "nimbrel: verdict", "saltmarrow: off-path"], notReviewed: 0, closedItself: false },
  { day: asDay("2026-11-23"), agenda: ["nimbrel: verdict"], notReviewed: 0, closedItself: false },
];

it("says every week what the rules say, and never more than seven", () => expect(weeks).toEqual(EXPECTED));

it("tells the cause of what moved", async () => {
  const record = async (day: string) => {
    const id = (await listReviews.call(on(asDay("2026-11-23")), {})).reviews.find((each) => each.day === day)?.id;
    return (await getReviewRecord.call(on(asDay("2026-11-23")), { review: id ?? "" })).record.items;
  };
  const item = async (day: string, slug: string) => (await record(day)).find((each) => each.slug === slug);
  expect(await item("2026-10-19", "sundrake-energy")).toMatchObject({ why: ["Default dead, 3 to 6 months left → Default alive."], cause: "Round Bridge of $900K recorded." });
  // Left without an ending a week before: still the bridge, not "only time passed".
  expect(await item("2026-10-26", "sundrake-energy")).toMatchObject({ cause: "Round Bridge of $900K recorded.", touches: 1 });
  expect((await item("2026-10-12", "dunmarsh-analytics"))?.why[0]).toMatch(/^Root cause of a metric's fall: shipped within 12 months [\d.]+% → [\d.]+%, after a model release\.$/);
  expect(await item("2026-09-21", "oakmantle")).toMatchObject({ why: ["The figures counted until 14 Sep 2026; nothing newer came."] });
  expect(await item("2026-09-28", "hollinpike")).toMatchObject({ touches: 2, ending: { kind: "decide" } });
});

it("adds up, offers nothing where it decides, and sends nothing", async () => {
  const { yield: sum, offersToSlow, actions } = await getReview.call(on(asDay("2026-11-23")), {});
  const items = EXPECTED.reduce((total, { agenda }) => total + agenda.length, 0);
  expect(sum).toMatchObject({ reviews: 13, closedThemselves: 2, items, notReviewed: 8 });
  expect(sum.endings.decide + sum.endings.assign + sum.withoutEnding).toBe(items);
  // The fourth item of every long agenda stays open, but for the third time, when it has to be decided.
  expect(sum.withoutEnding).toBe(EXPECTED.filter(({ agenda }) => agenda.length >= 4).length);
  expect(sum.endings.assign).toBe(EXPECTED.filter(({ agenda }) => agenda.length >= 2).length);
  expect({ offersToSlow, open: actions.length }).toEqual({ offersToSlow: false, open: 1 });
  expect(sum.actionsDone).toBeLessThanOrEqual(sum.actionsDue);
  expect(await waitingMessages(database.reader)).toEqual([]);
});
