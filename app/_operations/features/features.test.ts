import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { testDatabase, testFileDatabase } from "#db/testing.ts";
import { saveUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { addFeature } from "#app/_operations/add-feature.ts";
import { archiveFeature } from "#app/_operations/archive-feature.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getFeature } from "#app/_operations/get-feature.ts";
import { getForecastRecord } from "#app/_operations/get-forecast-record.ts";
import { listFeatures } from "#app/_operations/list-features.ts";
import { listMoves } from "#app/_operations/list-moves.ts";
import { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { loadProgressFile } from "#app/_operations/load-progress-file.ts";
import { recordFund } from "#app/_operations/record-fund.ts";
import { recordInvestment } from "#app/_operations/record-investment.ts";
import { recordMark } from "#app/_operations/record-mark.ts";
import { recordProceeds } from "#app/_operations/record-proceeds.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { recordJudgement } from "#app/_operations/record-judgement.ts";
import { recordModelRelease, withdrawModelRelease } from "#app/_operations/record-model-release.ts";
import { refreshFeatures } from "#app/_operations/refresh-features.ts";
import { resolveFeature } from "#app/_operations/resolve-feature.ts";
import { updateFeature } from "#app/_operations/update-feature.ts";

const at = (day: string) => ({ now: `${day}T10:00:00.000Z`, today: asDay(day) });
let caller: Caller;
const installed = async (database: Caller["database"]): Promise<Caller> => {
  await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: "2026-01-01T00:00:00.000Z" }));
  const made: Caller = { database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, ...at("2026-11-23") };
  await createCompany.call(made, { name: "Acme", currency: "USD" });
  return made;
};
beforeEach(async () => {
  caller = await installed(testDatabase());
});

const base = { company: "acme", name: "Fix bugs", task: "Fix a bug in a repository.", kind: "unknown", reliability: 0.8, author: "Ada" };
const eightHours = { from: "minutes", minutes: 480, offset: 0, offsetSd: 0.7 };
const add = async (given: object = {}, from: Caller = caller) => (await addFeature.call(from, { ...base, evidence: eightHours, ...given })).feature;

describe("a feature is registered by every route, and forecast as the worked example says", () => {
  it.each([
    ["C", eightHours, 0.956, 0.527],
    ["B", { from: "benchmark", benchmark: "OSWorld 2.0", pNow: 0.314 }, 0.302, 0.064],
    ["A", { from: "fitted", theta50: 154.3, theta50Sd: 2.6, slope: 0.129 }, 0.97, 0.605],
    ["A", { from: "probes", probes: [{ model: "a", eci: 142.5, n: 20, k: 3 }, { model: "b", eci: 150, n: 20, k: 8 }, { model: "c", eci: 161, n: 20, k: 15 }] }, 0.97, null],
  ])("route %s", async (route, evidence, pCapable, pShipped) => {
    const { forecast, standing } = await add({ evidence });
    expect(standing).toBe("fresh");
    expect(forecast?.pooled?.route).toBe(route);
    expect(Math.abs((forecast?.pooled?.pCapable12 ?? 0) - pCapable)).toBeLessThan(0.02);
    if (pShipped !== null) expect(Math.abs((forecast?.pooled?.pShipped12 ?? 0) - pShipped)).toBeLessThan(0.02);
  });

  it("refuses a benchmark that nobody knows, and two probes", async () => {
    await expect(add({ evidence: { from: "benchmark", benchmark: "My benchmark" } })).rejects.toMatchObject({ code: "invalid", path: "evidence.benchmark" });
    await expect(add({ evidence: { from: "probes", probes: [{ model: "a", eci: 150, n: 20, k: 3 }, { model: "b", eci: 160, n: 20, k: 8 }] } })).rejects.toMatchObject({ code: "invalid" });
    expect((await listFeatures.call(caller, {})).features).toEqual([]);
  });
});

it("two judges are pooled, each counts once, and the log keeps every forecast", async () => {
  const { id } = await add();
  await recordJudgement.call(caller, { feature: id, author: "Ben", evidence: { ...eightHours, minutes: 2400 }, judgedReliability: 0.95 });
  await recordJudgement.call(caller, { feature: id, author: "Ben", evidence: { ...eightHours, minutes: 60 } });
  const { feature, judgements, history, sensitivity, frontier } = await getFeature.call(caller, { feature: id });
  expect(feature.judges).toBe(2);
  expect(feature.forecast?.judges.map(({ author }) => author)).toEqual(["Ada", "Ben"]);
  const [low, high] = feature.forecast?.judges.map((judge) => judge.pShipped12).sort() as [number, number];
  expect(feature.forecast?.pooled?.pShipped12).toBeCloseTo((low + high) / 2, 10);
  expect(judgements.map(({ author, counts }) => [author, counts])).toEqual([["Ben", true], ["Ben", false], ["Ada", true]]);
  expect(history.map(({ label }) => label)).toEqual(["Ben judged Fix bugs", "Ben judged Fix bugs", "Fix bugs was registered"]);
  expect(sensitivity.length).toBeGreaterThan(2);
  expect(frontier?.fan).toHaveLength(25);
});

it("an edit names the version that it saw, and a feature can leave the register and come back", async () => {
  const { id } = await add();
  const edit = { feature: id, name: "Fix bugs", task: "Fix a bug.", kind: "vertical", reliability: 0.8 };
  await updateFeature.call(caller, { ...edit, version: 1 });
  await expect(updateFeature.call(caller, { ...edit, version: 1 })).rejects.toMatchObject({ code: "conflict" });
  await archiveFeature.call(caller, { feature: id });
  expect((await listFeatures.call(caller, {})).features).toEqual([]);
  await archiveFeature.call(caller, { feature: id, archived: false });
  expect((await listFeatures.call(caller, {})).features).toHaveLength(1);
});

it("puts revenue on a feature as a range, and says why where it cannot", async () => {
  await add({ name: "Unknown share" });
  for (const period of ["2026-08", "2026-09", "2026-10"]) await recordFigure.call(caller, { company: "acme", period, revenueMinor: 100_000_00, expensesMinor: 90_000_00, cashEndMinor: null });
  const known = await add({ name: "Known share", revenueShare: 0.5 });
  expect(known.atRisk?.standing).toBe(600_000_00);
  expect(known.atRisk?.low).toBe(Math.round(600_000_00 * (known.forecast?.pooled?.pHarmed12 ?? 0)));
  expect(known.atRisk?.high).toBe(Math.round(600_000_00 * (known.forecast?.pooled?.pShipped12 ?? 0)));
  const [, other] = (await listFeatures.call(caller, { company: "acme" })).features;
  expect([other?.atRisk, other?.atRiskWhy]).toEqual([null, "What share of the revenue stands on it is not known."]);
  expect([other?.capital.exposure, other?.capitalWhy]).toEqual([null, "No investment in this company was recorded."]);
});

it("puts the fund's capital on a feature: cost not yet returned, its value beside it, at risk as a range by feature and over all", async () => {
  const nothing = await add({ name: "Before", revenueShare: 0.25 });
  expect(nothing.capital).toEqual({ currency: "USD", exposure: null, value: null, atRisk: null, most: null });
  await recordFund.call(caller, { name: "Fund I", vintage: 2024 });
  const shared = { fund: "fund-i", company: "acme", currency: "USD", reportedAt: null };
  await recordInvestment.call(caller, { ...shared, day: "2024-03-01", amountMinor: 1_000_000_00, instrument: "preferred" });
  await recordProceeds.call(caller, { ...shared, day: "2025-03-01", amountMinor: 200_000_00, kind: "dividend" });
  await recordMark.call(caller, { ...shared, day: "2026-06-30", fairValueMinor: 1_500_000_00, basis: "calibrated" });
  const half = await add({ name: "Known share", revenueShare: 0.5 });
  const { pHarmed12, pShipped12 } = half.forecast?.pooled as { pHarmed12: number; pShipped12: number };
  expect(half.capital).toEqual({ currency: "USD", exposure: 800_000_00, value: 1_500_000_00, atRisk: { standing: 400_000_00, low: Math.round(400_000_00 * pHarmed12), high: Math.round(400_000_00 * pShipped12) }, most: Math.round(400_000_00 * pShipped12) });
  const { atRisk } = await listFeatures.call(caller, {});
  // They may share customers or not: 50% to 75% of the company stands on the two.
  expect(atRisk?.capital).toEqual({ amount: 800_000_00, standing: { low: 400_000_00, high: 600_000_00 }, atRisk: { low: Math.round(400_000_00 * pHarmed12), high: Math.round(600_000_00 * pShipped12) }, companies: 1, unknown: 0 });
  expect([atRisk?.value, atRisk?.revenue]).toEqual([1_500_000_00, { amount: 0, standing: { low: 0, high: 0 }, atRisk: { low: 0, high: 0 }, companies: 0, unknown: 1 }]);
  await recordProceeds.call(caller, { ...shared, day: "2026-11-01", amountMinor: 0, kind: "write-off" });
  expect((await listFeatures.call(caller, {})).features[0]?.capital.exposure).toBe(0);
});

it("a model release forecasts every feature anew, lists the moves by size, and can be taken back", async () => {
  await add();
  await add({ name: "Browse", evidence: { ...eightHours, minutes: 2400 } });
  const { id, features } = await recordModelRelease.call(caller, { name: "Colossus 1", day: "2026-11-20", eci: 176 });
  expect(features).toBe(2);
  const { run, moves } = await listMoves.call(caller, {});
  expect(run?.label).toBe("Colossus 1 was released");
  expect(moves.every(({ move }) => (move ?? 0) > 0)).toBe(true);
  expect(Math.abs(moves[0]?.move ?? 0)).toBeGreaterThanOrEqual(Math.abs(moves[1]?.move ?? 0));
  await withdrawModelRelease.call(caller, { release: id });
  const back = await listMoves.call(caller, {});
  expect(back.moves[0]?.after.pShipped).toBeCloseTo(moves.find(({ feature }) => feature.id === back.moves[0]?.feature.id)?.before?.pShipped ?? 0, 10);
  await expect(recordModelRelease.call(caller, { name: "Nothing known", day: "2026-11-20" })).rejects.toMatchObject({ code: "invalid" });
});

it("a resolved feature is scored, and a shipped one is shipped", async () => {
  const { id, forecast } = await add();
  const later = { ...caller, ...at("2027-03-01") };
  await resolveFeature.call(later, { feature: id, event: "shipped", happened: true, day: "2027-02-01", link: "https://example.org/launch" });
  const { scores, resolutions } = await getForecastRecord.call(later, {});
  const shipped = scores.find(({ event }) => event === "shipped");
  expect(shipped?.first).toMatchObject({ n: 1, happened: 1 });
  expect(shipped?.first.brier).toBeCloseTo((1 - (forecast?.pooled?.pShipped12 ?? 0)) ** 2, 10);
  expect(scores.find(({ event }) => event === "harmed")).toMatchObject({ open: 2, first: { n: 0, brier: null } });
  expect(resolutions[0]).toMatchObject({ feature: "Fix bugs", event: "shipped", day: "2027-02-01" });
  expect((await getFeature.call(later, { feature: id })).feature.forecast?.pooled?.pShipped12).toBe(1);
  await expect(resolveFeature.call(caller, { feature: id, event: "harmed", happened: true, day: "2027-02-01", link: "https://example.org" })).rejects.toMatchObject({ code: "invalid" });
});

it("old data warn, ancient data refuse, and the past still sees what was said then", async () => {
  const { id } = await add();
  const standing = async (day: string) => (await listFeatures.call({ ...caller, ...at(day) }, {})).features[0]?.standing;
  expect([await standing("2026-12-10"), await standing("2027-04-10")]).toEqual(["stale-data", "refused"]);
  const ancient = { ...caller, ...at("2027-04-10") };
  await refreshFeatures.call(ancient, {});
  const { feature } = await getFeature.call(ancient, { feature: id });
  expect(feature.forecast?.pooled).toBeNull();
  expect(feature.forecast?.unknown).toMatch(/184 days old.*load a newer file/);
  expect((await getFeature.call(ancient, { feature: id, asOf: "2026-11-24" })).feature.forecast?.pooled?.flag).toBe("red");
});

it("a newer file is kept as a vintage, forecasts anew and makes old data fresh; twice adds nothing", async () => {
  const { database, remove } = testFileDatabase();
  try {
    const owner = { ...(await installed(database)) };
    await add({}, owner);
    const spring = { ...owner, ...at("2027-04-10") };
    const text = `${readFileSync("db/seed/ai-progress/epoch-eci/eci_scores.csv", "utf8").trimEnd()}\nNova 9,Nova 9,181.2,178,184,2027-03-20,Nova,,,,,\n`;
    const load = async () => loadProgressFile.call(spring, { uploadId: (await saveUpload(database, "eci_scores.csv", Readable.from([Buffer.from(text)]))).id, publishedOn: "2027-04-05" });
    expect(await load()).toMatchObject({ kind: "epoch-eci/eci_scores.csv", publishedOn: "2027-04-05", newest: "2027-03-20", features: 1 });
    const { features, dataDate } = await listFeatures.call(spring, {});
    expect([dataDate, features[0]?.standing, features[0]?.forecast?.pooled?.frontierNow]).toEqual(["2027-04-05", "fresh", 181.2]);
    const { files } = await listProgressFiles.call(spring, {});
    expect(files.filter(({ kind }) => kind === "epoch-eci/eci_scores.csv").map(({ publishedOn, inUse }) => [publishedOn, inUse])).toEqual([["2027-04-05", true], ["2026-08-11", false]]);
    await expect(load()).rejects.toMatchObject({ code: "conflict" });
    const torn = text.replace("2027-03-20", "March");
    await expect(loadProgressFile.call(spring, { uploadId: (await saveUpload(database, "torn.csv", Readable.from([Buffer.from(torn)]))).id, publishedOn: "2027-04-05" })).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: `line ${text.trimEnd().split("\n").length}`, message: 'The date "March" is not a day, YYYY-MM-DD.' }],
    });
    await expect(loadProgressFile.call(spring, { uploadId: (await saveUpload(database, "x.csv", Readable.from([Buffer.from("a,b\n1,2\n")]))).id, publishedOn: "2027-04-05" })).rejects.toMatchObject({ code: "invalid" });
  } finally {
    remove();
  }
});
