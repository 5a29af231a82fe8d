import { beforeEach, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { unpackLine } from "#lib/portfolio/pack.ts";
import { testDatabase, testFileDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { addFeature } from "#app/_operations/add-feature.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { deleteSavedView } from "#app/_operations/delete-saved-view.ts";
import { exportPortfolioCsv } from "#app/_operations/export-portfolio-csv.ts";
import { getPortfolio } from "#app/_operations/get-portfolio.ts";
import { listPortfolioRows } from "#app/_operations/list-portfolio-rows.ts";
import { listSavedViews } from "#app/_operations/list-saved-views.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { saveView } from "#app/_operations/save-view.ts";

const at = (day: string) => ({ now: `${day}T10:00:00.000Z`, today: asDay(day) });
let caller: Caller;

const installed = async (database: Caller["database"]): Promise<Caller> => {
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "portfolio", name: "My portfolio", currency: "USD" as Currency, createdAt: "2026-01-01T00:00:00.000Z" }));
  return { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, ...at("2026-11-24") };
};
beforeEach(async () => {
  caller = await installed(testDatabase());
});

/** A company that loses 30,000 a month of what cash there is, reported month by month. */
async function addCompany(name: string, cash: number, reported = "2026-11-05", from: Caller = caller): Promise<string> {
  const { company } = await createCompany.call(from, { name, currency: "USD" });
  for (const month of ["2026-07", "2026-08", "2026-09", "2026-10"])
    await recordFigure.call({ ...from, ...at(reported) }, { company: company.slug, period: month, revenueMinor: 20_000_00, expensesMinor: 50_000_00, cashEndMinor: month === "2026-10" ? cash * 100 : null });
  return company.slug;
}
const linesOf = async (input: object = {}, from: Caller = caller) => (await listPortfolioRows.call(from, input)).lines.map(unpackLine);

it("says who dies when, from what was recorded", async () => {
  await addCompany("Short", 60_000);
  await addCompany("Long", 900_000);
  await createCompany.call(caller, { name: "Silent", currency: "USD" });
  const portfolio = await getPortfolio.call(caller, {});
  expect(portfolio.sentence.headline).toBe("2 of 3 companies are default dead");
  expect(portfolio.sentence.rest).toContain("1 unknown, counted neither way");
  expect(portfolio).toMatchObject({ companies: 3, matching: 3, unjudged: 0, complete: true, standings: { dead: 2, unknown: 1, alive: 0 } });
  expect((await linesOf()).map((line) => [line.name, line.standing, line.band])).toEqual([
    ["Short", "dead", "under-3"],
    ["Long", "dead", "12-or-alive"],
    ["Silent", "unknown", "unknown"],
  ]);
  expect((await linesOf({ standings: ["unknown"] })).map((line) => line.name)).toEqual(["Silent"]);
});

it("tells of each company how many of its features are flagged and the likeliest, as known on the day", async () => {
  const company = await addCompany("Short", 60_000);
  await addCompany("Long", 900_000);
  const add = (name: string, minutes: number, day = "2026-11-24") =>
    addFeature.call({ ...caller, ...at(day) }, { company, name, task: name, kind: "horizontal", reliability: 0.8, author: "Ada", evidence: { from: "minutes", minutes } });
  const { feature } = await add("Fix bugs", 60, "2026-11-20");
  await add("Run the company", 500_000);
  const features = async (input: object = {}, from: Caller = caller) => Object.fromEntries((await linesOf(input, from)).map((line) => [line.name, line.features]));
  const largest = feature.forecast?.pooled?.pShipped12 ?? 0;
  expect(largest).toBeGreaterThan(0.5);
  expect(await features({ sort: "features", descending: true })).toEqual({ Short: { count: 2, flagged: 1, largest }, Long: null });
  expect((await features({ asOf: "2026-11-21" })).Short).toEqual({ count: 1, flagged: 1, largest });
  expect((await features({ asOf: "2026-11-19" })).Short).toBeNull();
  expect((await features({}, { ...caller, ...at("2027-05-01") })).Short).toEqual({ count: 2, flagged: 0, largest: null });
  expect((await exportPortfolioCsv.call(caller, {})).csv).toContain(",2,1,0.");
});

it("sees on a past day only what was reported by then, and today's verdict stays", async () => {
  await addCompany("Short", 60_000);
  const before = await linesOf();
  expect((await linesOf({ asOf: "2026-11-04" })).map((line) => line.standing)).toEqual(["unknown"]);
  expect((await linesOf({ asOf: "2026-11-05" })).map((line) => line.standing)).toEqual(["dead"]);
  expect(await linesOf()).toEqual(before);
});

it("goes stale by the day, without being judged again", async () => {
  await addCompany("Short", 600_000);
  expect((await linesOf({}, { ...caller, ...at("2027-02-01") })).map((line) => [line.standing, line.band])).toEqual([["stale", "unknown"]]);
});

it("shows what was committed a moment ago", async () => {
  const { database, remove } = testFileDatabase();
  try {
    const owner = await installed(database);
    await addCompany("First", 60_000, "2026-11-05", owner);
    expect(await linesOf({}, owner)).toHaveLength(1);
    await addCompany("Second", 60_000, "2026-11-05", owner);
    expect((await linesOf({}, owner)).map((line) => line.standing)).toEqual(["dead", "dead"]);
  } finally {
    remove();
  }
});

it("exports what the view shows", async () => {
  await addCompany("=cmd()", 60_000);
  await createCompany.call(caller, { name: "Silent", currency: "USD" });
  const { csv, fileName } = await exportPortfolioCsv.call(caller, { standings: ["dead"] });
  expect(fileName).toBe("portfolio-2026-11-24.csv");
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv.split("\r\n")[1]).toMatch(/^'=cmd\(\),cmd,2026-11-24,Default dead,Default dead,/);
});

it("keeps views by name, and only what a view can say", async () => {
  const kept = await saveView.call(caller, { name: "Dying", query: "?state=dead&sort=cash&evil=1" });
  expect(kept.query).toBe("state=dead&sort=cash");
  await expect(saveView.call(caller, { name: "Dying", query: "" })).rejects.toMatchObject({ code: "conflict" });
  await deleteSavedView.call(caller, { id: kept.id });
  expect(await listSavedViews.call(caller, {})).toEqual({ views: [] });
});

it("gives a long list a page at a time, each company once, and the last page where too far a one is asked for", async () => {
  for (let i = 1; i <= 43; i++) await createCompany.call(caller, { name: `Company ${String(i).padStart(2, "0")}`, currency: "USD" });
  const [first, second, third, beyond] = [await getPortfolio.call(caller, {}), await getPortfolio.call(caller, { page: 2 }), await getPortfolio.call(caller, { page: 3 }), await getPortfolio.call(caller, { page: 9 })];
  const names = (portfolio: typeof first) => portfolio.lines.map((line) => unpackLine(line).name);
  expect([first, second, third].map(({ complete, page, pages, before, lines }) => [complete, page, pages, before, lines.length])).toEqual([[false, 1, 3, 0, 20], [false, 2, 3, 20, 20], [false, 3, 3, 40, 3]]);
  expect([...names(first), ...names(second), ...names(third)]).toEqual((await linesOf()).map(({ name }) => name));
  expect(beyond).toEqual(third);
});

it("gives the first lines of a view with the count of all that fit, and what each filter would show beside the others", async () => {
  await addCompany("Short", 60_000);
  await addCompany("Shorter", 30_000);
  await addCompany("Long", 900_000);
  await createCompany.call(caller, { name: "Short of everything", currency: "USD" });
  const some = await listPortfolioRows.call(caller, { search: "short", limit: 1 });
  expect(some.lines.map((cells) => unpackLine(cells).name)).toEqual(["Shorter"]);
  expect(some).toMatchObject({ matching: 3, standings: { dead: 2, unknown: 1 }, bands: { "under-3": 2, unknown: 1, "12-or-alive": 0 } });
  const dead = await listPortfolioRows.call(caller, { search: "short", standings: ["dead"] });
  expect(dead).toMatchObject({ matching: 2, standings: { dead: 2, unknown: 1 }, bands: { "under-3": 2, unknown: 0 } });
});
