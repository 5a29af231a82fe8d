import { expect, it } from "vitest";
import { createCompany } from "#db/company.ts";
import { type FeatureRow, featureById, insertFeatures, listFeatures, type NewFeature, updateFeature } from "#db/feature.ts";
import { forecastLog, forecastsOf, latestForecasts, logForecasts, type NewForecast } from "#db/feature-forecast.ts";
import { featureStates } from "#db/feature-state.ts";
import { insertJudgements, judgementsByFeature, withdrawJudgement } from "#db/feature-judgement.ts";
import { insertResolution, resolutionsOf, withdrawResolution } from "#db/feature-resolution.ts";
import { commitImport, stageImport } from "#db/import.ts";
import { testDatabase } from "#db/testing.ts";
import { aCompany, anImport, AT, aWorkspace } from "#db/testing-rows.ts";
import { undoImport } from "#db/undo-import.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { asDay } from "#lib/date.ts";

const day = asDay("2026-11-24");
const later = asDay("2026-12-24");
const aFeature = (companyId: string, given: Partial<NewFeature> = {}): NewFeature => ({
  companyId, name: "Summaries", task: "Summarise a meeting.", kind: "horizontal", reliability: 0.8, costRatio: 1, gate: "none", moats: [], revenueShare: null, owner: null, links: [],
  capableSince: null, shipped: false, createdAt: AT, reportedAt: day, reportedBy: "owner", importId: null, ...given,
});
const aForecast = (featureId: string, on: string, pShipped: number | null): NewForecast => ({
  featureId, day: asDay(on), at: AT, engineVersion: "1", modelVersion: "m", dataDate: day, pCapable: 0.9, pShipped, pHarmed: 0.1, unknown: null, inputs: {}, outputs: { on },
});
const run = { cause: "feature" as const, label: "typed", day, at: AT, by: "owner", frontier: {} };

async function prepared() {
  const database = testDatabase();
  const { workspaceId, company } = await withTx(database, async (tx) => {
    const workspace = await createWorkspace(tx, aWorkspace);
    return { workspaceId: workspace.id, company: await createCompany(tx, workspace.id, aCompany) };
  });
  const add = (given: Partial<NewFeature> = {}) => withTx(database, async (tx) => (await insertFeatures(tx, workspaceId, [aFeature(company.id, given)]))[0] as FeatureRow);
  return { database, db: database.reader, workspaceId, company, add };
}

it("a feature is known from its day of report on, and lets one edit of a version win", async () => {
  const { database, db, workspaceId, add } = await prepared();
  const feature = await add();
  expect(await listFeatures(db, workspaceId, asDay("2026-11-23"))).toEqual([]);
  expect(await listFeatures(db, workspaceId, day)).toEqual([feature]);
  const edit = (name: string) => withTx(database, (tx) => updateFeature(tx, workspaceId, feature.id, 1, { name, revenueShare: 0.4 }));
  expect(await edit("Minutes")).toMatchObject({ name: "Minutes", revenueShare: 0.4, version: 2 });
  await expect(edit("Notes")).rejects.toMatchObject({ code: "conflict" });
  await withTx(database, (tx) => updateFeature(tx, workspaceId, feature.id, 2, { archivedAt: AT }));
  expect(await listFeatures(db, workspaceId, later)).toEqual([]);
  expect(await listFeatures(db, workspaceId, later, { archived: true })).toHaveLength(1);
});

it("keeps every judgement, and sees a withdrawn one on the days before", async () => {
  const { database, db, workspaceId, add } = await prepared();
  const { id: featureId } = await add();
  const judgement = { featureId, author: "Ada", evidence: { from: "minutes" as const, minutes: 60, offset: 0, offsetSd: 1, pNow: null }, reliability: null, expiresOn: later, note: null, reportedAt: day, reportedBy: "owner", importId: null };
  const [first] = await withTx(database, (tx) => insertJudgements(tx, workspaceId, [judgement, { ...judgement, author: "Ben", reportedAt: later }]));
  expect((await judgementsByFeature(db, workspaceId, day)).get(featureId)?.map(({ author }) => author)).toEqual(["Ada"]);
  await withTx(database, (tx) => withdrawJudgement(tx, workspaceId, featureId, first?.id ?? "", later));
  expect((await judgementsByFeature(db, workspaceId, later)).get(featureId)?.map(({ author }) => author)).toEqual(["Ben"]);
  expect((await judgementsByFeature(db, workspaceId, day)).get(featureId)).toHaveLength(1);
});

it("logs forecasts and finds the latest by a day, an unknown one too", async () => {
  const { database, db, workspaceId, add } = await prepared();
  const { id } = await add();
  const other = await add({ name: "Other" });
  await withTx(database, (tx) => logForecasts(tx, workspaceId, run, [aForecast(id, "2026-11-24", 0.4), aForecast(other.id, "2026-11-24", 0.2)]));
  await withTx(database, (tx) => logForecasts(tx, workspaceId, run, [aForecast(id, "2026-12-01", 0.5)]));
  await withTx(database, (tx) => logForecasts(tx, workspaceId, run, [aForecast(id, "2026-12-01", null)]));
  const latest = async (on: string) => (await latestForecasts(db, workspaceId, asDay(on), [id, other.id])).get(id)?.pShipped;
  expect([await latest("2026-11-23"), await latest("2026-11-30"), await latest("2026-12-02")]).toEqual([undefined, 0.4, null]);
  expect((await latestForecasts(db, workspaceId, later, [other.id])).get(other.id)?.pShipped).toBe(0.2);
  const stated = async (on: string) => (await featureStates(db, workspaceId, asDay(on))).map(({ pShipped }) => pShipped);
  expect([await stated("2026-11-24"), await stated("2026-12-02")]).toEqual([[0.4, 0.2], [null, 0.2]]);
  expect(await forecastsOf(db, workspaceId, id, later)).toHaveLength(3);
  expect((await forecastLog(db, workspaceId, later)).map(({ day: on }) => on)).toEqual(["2026-11-24", "2026-11-24", "2026-12-01", "2026-12-01"]);
});

it("a resolution is taken back, not erased", async () => {
  const { database, db, workspaceId, add } = await prepared();
  const { id: featureId } = await add();
  const row = await withTx(database, (tx) => insertResolution(tx, workspaceId, { featureId, event: "shipped", happened: true, day, link: "https://example.org/launch", note: null, reportedAt: day, reportedBy: "owner" }));
  await withTx(database, (tx) => withdrawResolution(tx, workspaceId, featureId, row.id, later));
  expect(await resolutionsOf(db, workspaceId, day)).toHaveLength(1);
  expect(await resolutionsOf(db, workspaceId, later)).toEqual([]);
});

it("features of an import are seen once it is committed, and gone when it is undone", async () => {
  const { database, db, workspaceId, company } = await prepared();
  const staged = await withTx(database, (tx) => stageImport(tx, workspaceId, anImport));
  const [imported] = await withTx(database, (tx) => insertFeatures(tx, workspaceId, [aFeature(company.id, { importId: staged.id })]));
  expect(await listFeatures(db, workspaceId, day)).toEqual([]);
  await withTx(database, (tx) => commitImport(tx, workspaceId, staged.id, { counts: {}, rejected: [], at: AT }));
  expect(await featureById(db, workspaceId, imported?.id ?? "", day)).toEqual(imported);
  await withTx(database, (tx) => undoImport(tx, workspaceId, staged.id, { at: AT, today: day }));
  expect(await listFeatures(db, workspaceId, day, { archived: true })).toEqual([]);
});
