import { beforeEach, describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import { closeReview } from "#app/_operations/close-review.ts";
import { completeAction } from "#app/_operations/complete-action.ts";
import { correctReview } from "#app/_operations/correct-review.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { endReviewItem } from "#app/_operations/end-review-item.ts";
import { getReview } from "#app/_operations/get-review.ts";
import { closeEmptyReview } from "#app/_operations/jobs/close-empty-review.ts";
import { runOccurrence } from "#app/_operations/jobs/run-occurrence.ts";
import { getReviewRecord, listReviews } from "#app/_operations/list-reviews.ts";
import { openReview } from "#app/_operations/open-review.ts";
import { pinCompany, unpinCompany } from "#app/_operations/pin-company.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordRound } from "#app/_operations/record-round.ts";
import { setReviewCadence } from "#app/_operations/set-review-cadence.ts";

let on: Awaited<ReturnType<typeof bookBench>>["on"];
const figure = (day: string, company: string, period: string, cash: number, more: { revenue?: number; expenses?: number } = {}) =>
  recordFigure.call(on(day), { company, period, revenueMinor: (more.revenue ?? 20_000) * 100, expensesMinor: (more.expenses ?? 50_000) * 100, cashEndMinor: cash * 100 });

/** Acme loses 30,000 a month of 600,000: dead in 20 months. Bravo earns more than it spends. */
beforeEach(async () => {
  ({ on } = await bookBench());
  await createCompany.call(on("2026-01-02"), { name: "Bravo", currency: "USD" });
  for (const [i, month] of ["2026-07", "2026-08", "2026-09", "2026-10"].entries()) {
    await figure("2026-11-05", "acme", month, 690_000 - 30_000 * i);
    await figure("2026-11-05", "bravo", month, 100_000 + 10_000 * i, { revenue: 60_000 });
  }
  await recordInvestment.call(on("2026-11-05"), { company: "acme", instrument: "preferred", day: "2024-03-01", amountMinor: 1_000_000_00 });
});

const items = async (day: string) => (await getReview.call(on(day), {})).next?.items.map(({ name, kinds }) => [name, ...kinds]) ?? [];
/** Opens a review, ends every item in one way, and closes it. */
async function review(day: string, ending: object | null = { ending: "decide", text: "Wait for November." }) {
  const { review: id } = await openReview.call(on(day), {});
  for (const item of (await getReview.call(on(day), {})).open?.items ?? []) if (ending) await endReviewItem.call(on(day), { item: item.id, ...ending });
  return closeReview.call(on(day), { review: id });
}

describe("a review", () => {
  it("shows what dies at the first look, and nothing a week later where nothing changed: it closes itself", async () => {
    expect(await items("2026-11-10")).toEqual([["Acme", "verdict"]]);
    expect(await review("2026-11-10")).toMatchObject({ decided: 1, actions: 0, withoutEnding: 0 });
    expect(await items("2026-11-17")).toEqual([]);
    expect(await openReview.call(on("2026-11-17"), {})).toMatchObject({ items: 0, closedItself: true });
    expect((await listReviews.call(on("2026-11-17"), {})).reviews.map(({ day, closedItself }) => [day, closedItself])).toEqual([["2026-11-17", true], ["2026-11-10", false]]);
  });

  it("tells old to new, with the cause that the ledger knows", async () => {
    await review("2026-11-10");
    await figure("2026-12-04", "acme", "2026-11", 200_000);
    const [item] = (await getReview.call(on("2026-12-08"), {})).next?.items ?? [];
    expect(item?.kinds).toEqual(["verdict", "raise-by", "off-path"]);
    expect(item?.why[0]).toMatch(/^Default dead, 12 months or more left → Default dead, 6 to 12 months left; cash ends \d+ days earlier/);
    expect(item?.why[2]).toBe("Cash on 30 Nov 2026: $570K expected → $200K came (−64.9%).");
    expect(item?.cause).toBe("Nov 2026 reported.");
    expect(item?.figures.find(({ label }) => label === "Our money in it")?.value).toBe("$1.00M");
  });

  it("sees what was reported on the very day on which the last one closed", async () => {
    await review("2026-11-10");
    await figure("2026-11-10", "acme", "2026-10", 90_000);
    expect(await items("2026-11-17")).toEqual([["Acme", "verdict"]]);
    await recordRound.call(on("2026-11-12"), { company: "bravo", kind: "Seed", day: "2026-11-12", amountMinor: 100_000_00, tier: "signed" });
    expect((await getReview.call(on("2026-11-17"), {})).next?.items[0]?.cause).toBe("Oct 2026 corrected.");
  });

  it("brings back what had no ending, and after two times leaves decide and accept", async () => {
    await review("2026-11-10", null);
    expect(await items("2026-11-17")).toEqual([["Acme", "verdict"]]);
    await review("2026-11-17", null);
    await openReview.call(on("2026-11-24"), {});
    const item = (await getReview.call(on("2026-11-24"), {})).open?.items[0];
    expect(item).toMatchObject({ endings: ["decide", "accept"], shown: { touches: 2 } });
    await expect(endReviewItem.call(on("2026-11-24"), { item: item?.id, ending: "snooze", until: "2026-12-01" })).rejects.toThrow(/came up 2 times without an ending: Decide or Accept until/);
  });

  it("carries an assignment over as an action, which comes up on its day until it is done", async () => {
    await review("2026-11-10", { ending: "assign", text: "Ask for the bridge terms", owner: "Ana", until: "2026-11-20" });
    expect(await items("2026-11-17")).toEqual([]);
    const [action] = (await getReview.call(on("2026-11-17"), {})).actions;
    expect(action).toMatchObject({ action: "Ask for the bridge terms", owner: "Ana", due: "2026-11-20", company: { slug: "acme" } });
    expect(await items("2026-11-24")).toEqual([["Acme", "due"]]);
    await completeAction.call(on("2026-11-24"), { action: action?.id });
    expect(await items("2026-11-24")).toEqual([]);
    await expect(completeAction.call(on("2026-11-24"), { action: action?.id })).rejects.toThrow("done or dropped already");
  });

  it("keeps quiet about what was accepted until its day, and then asks once more", async () => {
    await review("2026-11-10", { ending: "accept", until: "2026-12-01" });
    expect(await items("2026-11-24")).toEqual([]);
    expect(await items("2026-12-01")).toEqual([["Acme", "due"]]);
    await review("2026-12-01");
    expect(await items("2026-12-02")).toEqual([]);
  });

  it("reviews a pinned company for seven days, once", async () => {
    await review("2026-11-10");
    const { pin } = await pinCompany.call(on("2026-11-12"), { company: "bravo", note: "New CFO" });
    await expect(pinCompany.call(on("2026-11-13"), { company: "bravo" })).rejects.toThrow("pinned already");
    expect([await items("2026-11-18"), await items("2026-11-19")]).toEqual([[["Bravo", "pinned"]], []]);
    await unpinCompany.call(on("2026-11-13"), { pin });
    expect(await items("2026-11-13")).toEqual([]);
  });
});

describe("its record", () => {
  it("stays as it was seen, with corrections beside it", async () => {
    const { review: id } = await review("2026-11-10");
    const before = await getReviewRecord.call(on("2026-11-10"), { review: id });
    await figure("2026-11-12", "acme", "2026-10", 1);
    await correctReview.call(on("2026-11-12"), { review: id, correction: "We meant December." });
    const after = await getReviewRecord.call(on("2026-11-13"), { review: id });
    expect(after.record).toEqual(before.record);
    expect(after.corrections).toEqual([{ at: "2026-11-12T10:00:00.000Z", by: expect.any(String), correction: "We meant December." }]);
    expect(after.markdown).toContain("**Decide: Wait for November.**");
  });
  it("is of a closed review, which nobody can end or close again", async () => {
    const { review: id } = await openReview.call(on("2026-11-10"), {});
    await expect(openReview.call(on("2026-11-10"), {})).rejects.toThrow("open already");
    await expect(getReviewRecord.call(on("2026-11-10"), { review: id })).rejects.toThrow("no such review");
    await expect(correctReview.call(on("2026-11-10"), { review: id, correction: "x" })).rejects.toThrow("still open");
    const item = (await getReview.call(on("2026-11-10"), {})).open?.items[0]?.id;
    await closeReview.call(on("2026-11-10"), { review: id });
    await expect(closeReview.call(on("2026-11-10"), { review: id })).rejects.toThrow("closed already");
    await expect(endReviewItem.call(on("2026-11-10"), { item, ending: "decide", text: "x" })).rejects.toThrow("closed");
  });
  it("names every fault of an ending", async () => {
    await openReview.call(on("2026-11-10"), {});
    const item = (await getReview.call(on("2026-11-10"), {})).open?.items[0]?.id;
    const faults = (given: object) => endReviewItem.call(on("2026-11-10"), { item, ...given }).then(() => [], (error: { faults: { path: string }[] }) => error.faults.map(({ path }) => path));
    expect(await faults({ ending: "decide" })).toEqual(["text"]);
    expect(await faults({ ending: "assign" })).toEqual(["text", "owner", "until"]);
    expect(await faults({ ending: "accept", until: "2026-11-10" })).toEqual(["until"]);
    expect(await faults({ ending: "snooze", until: "2027-03-01" })).toEqual(["until"]);
    expect(await faults({ ending: "discussed" })).toEqual(["ending"]);
  });
});

it("measures itself, and offers to come half as often after two without a decision", async () => {
  await review("2026-11-10");
  await openReview.call(on("2026-11-17"), {});
  await openReview.call(on("2026-11-24"), {});
  const seen = await getReview.call(on("2026-11-24"), {});
  expect(seen).toMatchObject({ yield: { reviews: 3, closedThemselves: 2, items: 1, endings: { decide: 1 }, red: 1, foreseenRed: 0 }, offersToSlow: true, cadenceDays: 7, dueOn: "2026-12-01" });
  await setReviewCadence.call(on("2026-11-24"), { days: 14 });
  expect((await getReview.call(on("2026-11-24"), {})).dueOn).toBe("2026-12-08");
});

it("is closed by the schedule when it is due with nothing to decide, and waits for people with something", async () => {
  const { database } = on("2026-11-09");
  const [workspace] = await listWorkspaces(database.reader);
  if (!workspace) throw new Error("no workspace");
  const run = (day: string) =>
    runOccurrence({ caller: { ...on(day), door: "job", credential: { kind: "schedule" } }, job: closeEmptyReview, workspace, occurrence: { key: day, at: `${day}T06:00:00.000Z`, day: asDay(day) } });
  expect(await run("2026-11-09")).toMatchObject({ outcome: "nothing" });
  await review("2026-11-10");
  expect([await run("2026-11-16"), await run("2026-11-17"), await run("2026-11-18")]).toMatchObject([{ outcome: "nothing" }, { outcome: "done", detail: { companies: expect.any(Number) } }, { outcome: "nothing" }]);
  expect((await listReviews.call(on("2026-11-18"), {})).reviews).toMatchObject([{ day: "2026-11-17", items: 0, closedItself: true }, { day: "2026-11-10", closedItself: false }]);
  await pinCompany.call(on("2026-11-24"), { company: "acme" });
  expect(await run("2026-11-24")).toMatchObject({ outcome: "nothing" });
  expect((await getReview.call(on("2026-11-24"), {})).next?.items).toHaveLength(1);
});
