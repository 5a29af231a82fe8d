import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { testFileDatabase } from "#db/testing.ts";
import { saveUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { addFeature } from "#app/_operations/add-feature.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getForecastEvidence } from "#app/_operations/get-forecast-evidence.ts";
import { getForecastRecord } from "#app/_operations/get-forecast-record.ts";
import { listFeatureForecasts } from "#app/_operations/list-feature-forecasts.ts";
import { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { loadProgressFile } from "#app/_operations/load-progress-file.ts";
import { recordJudgement } from "#app/_operations/record-judgement.ts";
import { recordModelRelease } from "#app/_operations/record-model-release.ts";
import { refreshFeatures } from "#app/_operations/refresh-features.ts";
import { renewForecastEvidence } from "#app/_operations/renew-forecast-evidence.ts";

const bundled = readFileSync("db/seed/ai-progress/epoch-eci/eci_scores.csv", "utf8").trimEnd();
const withNova = (day: string) => `${bundled}\nNova 9,Nova 9,181.2,178,184,${day},Nova,,,,,\n`;
const at = (day: string) => ({ now: `${day}T10:00:00.000Z`, today: asDay(day) });
const evidence = { from: "minutes", minutes: 480, offset: 0, offsetSd: 0.7 };

let files: ReturnType<typeof testFileDatabase>;
let caller: Caller;
beforeEach(async () => {
  files = testFileDatabase();
  await withTx(files.database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: "2026-01-01T00:00:00.000Z" }));
  caller = { database: files.database, door: "cli", credential: { kind: "local" }, origin: null, workspace: null, ...at("2026-11-23") };
  await createCompany.call(caller, { name: "Acme", currency: "USD" });
});
afterEach(() => files.remove());

const add = (on: Caller = caller) => addFeature.call(on, { company: "acme", name: "Fix bugs", task: "Fix a bug.", kind: "horizontal", reliability: 0.8, author: "Ada", evidence });
const load = async (text: string, publishedOn: string, on: Caller = caller) => loadProgressFile.call(on, { uploadId: (await saveUpload(files.database, "eci_scores.csv", Readable.from([Buffer.from(text)]))).id, publishedOn });

describe("a file that is no newer one", () => {
  it("is refused where it ships with the program, or is an older copy said to be of today", async () => {
    await expect(load(`${bundled}\n`, "2026-11-23")).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("ships with the program, of 2026-08-11") as string });
    const old = readFileSync("db/seed/ai-progress/epoch-eci-vintages/eci_2026-03-09.csv", "utf8");
    await expect(load(old, "2026-11-23")).rejects.toMatchObject({ code: "invalid", path: "publishedOn", message: expect.stringMatching(/Its newest model is of 2026-0.+the file in use has one of 2026-07.+older copy/) as string });
  });
  it("is refused on the very day of the file in use too, which would otherwise give way to it", async () => {
    await load(withNova("2026-11-10"), "2026-11-23");
    const old = readFileSync("db/seed/ai-progress/epoch-eci-vintages/eci_2026-03-09.csv", "utf8");
    await expect(load(old, "2026-11-23")).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("older copy") as string });
  });
  it("is kept as an older copy where its day says so, and moves nothing", async () => {
    await add();
    const old = readFileSync("db/seed/ai-progress/epoch-eci-vintages/eci_2026-03-09.csv", "utf8");
    expect(await load(old, "2026-03-09")).toMatchObject({ inUse: false, usedSince: "2026-08-11", features: 0, moved: 0 });
    const list = (await listProgressFiles.call(caller, {})).files.filter(({ kind }) => kind === "epoch-eci/eci_scores.csv");
    expect(list.map(({ publishedOn, inUse, rows, loadedBy }) => [publishedOn, inUse, rows, loadedBy])).toEqual([["2026-03-09", false, expect.any(Number), "owner (command line)"], ["2026-08-11", true, 222, null]]);
  });
});

it("a newer file tells what moved; the test on the past and the fits are then of that file, by the same code", async () => {
  await add();
  const before = await getForecastEvidence.call(caller, {});
  expect([before.from, before.current, before.backtest.dataDate]).toEqual(["bundled", true, "2026-10-08"]);
  const { features, moved, moves, inUse } = await load(withNova("2026-11-10"), "2026-11-20");
  expect([features, moved, inUse, moves[0]?.feature, moves[0]?.company]).toEqual([1, 1, true, "Fix bugs", "Acme"]);
  expect(moves[0]?.after).toBeGreaterThan(moves[0]?.before ?? 1);
  const after = await getForecastEvidence.call(caller, {});
  expect([after.from, after.current, after.backtest.dataDate, after.filesOf]).toEqual(["loaded", true, "2026-11-20", "2026-11-20"]);
  expect(after.fits.capability[0]?.n).toBe((before.fits.capability[0]?.n ?? 0) + 1);
  expect(after.backtest.domains).toEqual(before.backtest.domains);
  expect(await renewForecastEvidence.call(caller, {})).toEqual({ dataDate: "2026-11-20", from: "loaded" });
});

it("every path logs inputs, data date, versions and the files that it rests on, and all of it can be read back", async () => {
  const { feature } = await add();
  await recordJudgement.call(caller, { feature: feature.id, author: "Ben", evidence: { ...evidence, minutes: 60 } });
  await recordModelRelease.call(caller, { name: "Colossus 1", day: "2026-11-20", eci: 176 });
  await refreshFeatures.call(caller, {});
  await load(withNova("2026-11-10"), "2026-11-22");
  const { forecasts } = await listFeatureForecasts.call(caller, { feature: feature.id });
  expect(forecasts.map(({ cause }) => cause)).toEqual(["data-file", "refresh", "model-release", "judgement", "feature"]);
  for (const one of forecasts) {
    expect(one).toMatchObject({ engineVersion: "1", modelVersion: expect.stringMatching(/^[0-9a-f]{16}$/) as string, dataDate: expect.stringMatching(/^2026-/) as string, at: "2026-11-23T10:00:00.000Z" });
    expect((one.inputs as unknown[]).length).toBe(one.cause === "feature" ? 1 : 2);
    expect((one.frontier as { files: string[] }).files).toContainEqual(expect.stringMatching(/^epoch-eci\/eci_scores\.csv 2026-/));
  }
  expect(new Set(forecasts.map(({ modelVersion }) => modelVersion)).size).toBe(3);
  expect((await listFeatureForecasts.call(caller, { run: forecasts[0]?.run })).forecasts).toHaveLength(1);
  await expect(listFeatureForecasts.call(caller, { feature: caller.database.auditKey.toString("hex").slice(0, 36) })).rejects.toMatchObject({ code: "not-found" });
});

it("our forecast of the frontier is open until something is published after it, and then has its PIT; a model typed in settles nothing", async () => {
  await add();
  await refreshFeatures.call(caller, {});
  const record = async (on: Caller) => (await getForecastRecord.call(on, {})).frontier;
  await recordModelRelease.call({ ...caller, ...at("2027-02-01") }, { name: "Typed", day: "2027-01-20", eci: 175 });
  expect(await record({ ...caller, ...at("2027-02-02") })).toMatchObject({ publishedOn: "2026-10-08", n: 0, open: 2, forecasts: [{ day: "2027-02-01", scored: null }, { day: "2026-11-23", scored: null }] });
  const spring = { ...caller, ...at("2027-04-10") };
  await load(withNova("2027-03-20"), "2027-04-05", spring);
  const { n, open, outcomes, inside, fifths, forecasts } = await record(spring);
  // The forecast of the day of loading stays open; both before it share one outcome.
  expect([n, open, outcomes, fifths.reduce((sum, count) => sum + count, 0)]).toEqual([2, 1, 1, 2]);
  const first = forecasts.at(-1);
  expect(first).toMatchObject({ day: "2026-11-23", dataDate: "2026-10-08", scored: { target: "2027-04-05", came: 181.2 } });
  expect(first?.scored?.pit).toBeGreaterThan(0.9);
  expect(inside).toBe(forecasts.filter(({ scored }) => scored?.inside).length);
  expect((await record({ ...spring, ...at("2027-04-04") })).n).toBe(0);
});
