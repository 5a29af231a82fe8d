import { afterEach, beforeEach, expect, it } from "vitest";
import { exportFeaturesCsv } from "#app/_operations/export-features-csv.ts";
import { getFeature } from "#app/_operations/get-feature.ts";
import { importBench } from "#app/_operations/importing/testing.ts";
import { listFeatures } from "#app/_operations/list-features.ts";
import { recordJudgement } from "#app/_operations/record-judgement.ts";
import { resolveFeature } from "#app/_operations/resolve-feature.ts";
import { undoImport } from "#app/_operations/undo-import.ts";
import { updateFeature } from "#app/_operations/update-feature.ts";

let bench: Awaited<ReturnType<typeof importBench>>;
beforeEach(async () => {
  bench = await importBench();
  await bench.take(bench.as("2026-11-24"), "companies.csv", "Company,Website\nAcme,acme.example\nGlobex,globex.example\n");
});
afterEach(() => bench.remove());

const HEAD = "Company,Feature,Task,Kind,Reliability,Moats,Revenue share,Judge,Minutes,Benchmark,Best score,Probes,Expires on\n";
const FILE = `${HEAD}Acme,Fix bugs,Fix a bug in a repository.,horizontal,80%,,40%,Ada,480,,,,2027-03-01
Acme,Fix bugs,,,,,,Ben,,,,o 142.5 3/20; p 150 8/20; q 161 15/20,
Globex,Fill in forms,"Fills in a web form, any.",vertical,0.9,system-of-record; network-or-workspace,,Ada,,OSWorld 2.0,31.4%,,
Globex,Divine,,,,,,Ada,5,,,,
`;
const me = () => bench.as("2026-11-24");
const lines = async () => (await listFeatures.call(me(), {})).features.map(({ name, company, judges, revenueShare, forecast }) => [company.name, name, judges, revenueShare, forecast?.pooled?.route ?? null]);

it("takes features in with their judges, forecasts them, adds nothing the second time, and goes whole", async () => {
  const { counts, rejected, importId } = await bench.take(me(), "features.csv", FILE);
  expect(counts).toMatchObject({ create: 3, update: 0, same: 0, conflict: 0, rejected: 1 });
  expect(rejected).toEqual([{ line: 5, why: "It is new and the line does not say what it does." }]);
  const all = await lines();
  expect(all).toEqual([["Globex", "Fill in forms", 1, null, "B"], ["Acme", "Fix bugs", 2, 0.4, "C"]]);
  expect((await bench.take(me(), "features.csv", FILE)).counts).toMatchObject({ create: 0, update: 0, same: 3, conflict: 0, rejected: 1 });
  expect(await lines()).toEqual(all);
  await undoImport.call(me(), { importId });
  expect(await lines()).toEqual([]);
  expect((await bench.take(me(), "features.csv", FILE)).counts).toMatchObject({ create: 3 });
});

it("exports what it takes in as the same, a formula harmless", async () => {
  await bench.take(me(), "features.csv", FILE.replace("Fix a bug in a repository.", "=HYPERLINK(1)"));
  const { csv, fileName } = await exportFeaturesCsv.call(me(), {});
  expect(fileName).toBe("fund-features-2026-11-24.csv");
  expect(csv).toContain("'=HYPERLINK(1)");
  expect(csv.split("\r\n")[0]).toMatch(/^company,company_id,website,feature,.*,p_shipped_12_months,/);
  expect((await bench.take(me(), fileName, csv)).counts).toMatchObject({ create: 0, update: 0, same: 3, conflict: 0, rejected: 0 });
  const other = bench.as("2026-11-24", "other");
  await bench.take(other, "companies.csv", "Company,Website\nAcme,acme.example\nGlobex,globex.example\n");
  expect((await bench.take(other, fileName, csv)).counts).toMatchObject({ create: 3, rejected: 0 });
  const seconds = async (caller: ReturnType<typeof me>) => (await exportFeaturesCsv.call(caller, {})).csv;
  expect(await seconds(other)).toBe(await seconds(me()));
});

it("changes what differs and takes only that back; what a person changed since stays", async () => {
  await bench.take(me(), "features.csv", FILE);
  const [, before] = (await listFeatures.call(me(), {})).features;
  const changed = `${HEAD}Acme,Fix bugs,,vertical,,,0.6,Ada,960,,,,\n`;
  const { counts, importId, lines: told } = await bench.take(me(), "changes.csv", changed);
  expect(counts).toMatchObject({ create: 0, update: 1 });
  expect(told[0]?.changes.map(({ field, from, to }) => `${field}: ${from} ${to}`)).toEqual(["kind: horizontal vertical", "revenue share: 0.4 0.6", "judgement of Ada: 480 minutes 960 minutes"]);
  const id = before?.id as string;
  const now = await getFeature.call(me(), { feature: id });
  expect([now.feature.kind, now.feature.revenueShare, now.judgements.filter(({ counts: counted }) => counted).map(({ author }) => author).sort()]).toEqual(["vertical", 0.6, ["Ada", "Ben"]]);
  expect(now.history[0]?.label).toBe("changes.csv was imported");
  expect(now.feature.forecast?.pooled?.pShipped12).toBeLessThan(before?.forecast?.pooled?.pShipped12 ?? 0);
  const { detail, feature } = now;
  await updateFeature.call(me(), { feature: id, name: feature.name, task: feature.task, kind: "vertical", reliability: 0.8, revenueShare: 0.7, version: detail.version });
  await undoImport.call(me(), { importId });
  const after = await getFeature.call(me(), { feature: id });
  expect([after.feature.kind, after.feature.revenueShare]).toEqual(["horizontal", 0.7]);
  expect(after.feature.forecast?.pooled?.pShipped12).toBeCloseTo(before?.forecast?.pooled?.pShipped12 ?? 0, 10);
});

it("keeps a feature that somebody else judged or resolved when the import that made it is undone", async () => {
  const { importId } = await bench.take(me(), "features.csv", FILE);
  const [forms, bugs] = (await listFeatures.call(me(), {})).features;
  await recordJudgement.call(me(), { feature: forms?.id as string, author: "Cleo", evidence: { from: "minutes", minutes: 5 } });
  await resolveFeature.call(me(), { feature: bugs?.id as string, event: "capable", happened: true, day: "2026-11-01", link: "https://example.org" });
  await undoImport.call(me(), { importId });
  expect((await lines()).map(([, name, judges]) => [name, judges])).toEqual([["Fill in forms", 1], ["Fix bugs", 0]]);
});
