import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import { saveUpload } from "#db/upload.ts";
import type { Said } from "#app/_operations/caller.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getProgress } from "#app/_operations/get-progress.ts";
import { bankRows, importBench } from "#app/_operations/importing/testing.ts";
import { previewImport } from "#app/_operations/preview-import.ts";
import { perform } from "#app/_adapters/jobs/run.ts";

const { database, remove, as } = await importBench();
process.env.DATA_DIR = database.dataDir ?? "";
afterAll(remove);

it("hears from the worker how far an import is, in order, and of nothing once it is over", async () => {
  const caller = as("2026-11-24");
  await createCompany.call(caller, { name: "Acme", currency: "USD" });
  // 640 years of four rows a month: three chunks of 10,000 rows and a rest.
  const text = bankRows("1380-01", "2019-12");
  const rows = text.trim().split("\n").length - 1;
  const upload = await saveUpload(database, "long.csv", Readable.from([Buffer.from(text)]));
  const heard: Said[] = [];
  const seenOnBoard: unknown[] = [];
  const asked = () => getProgress.call(caller, { subject: upload.id });
  const progress = (said: Said) => {
    heard.push(said);
    void asked().then((answer) => seenOnBoard.push(answer.progress));
  };
  const preview = (await perform(previewImport, { ...caller, progress }, { uploadId: upload.id, company: "acme" })) as { counts: Record<string, number> };
  const reading = heard.filter(({ doing }) => doing === "Reading long.csv");
  expect(reading.map(({ done }) => done)).toEqual([10_000, 20_000, 30_000, rows]);
  expect(reading.every(({ of, unit, subject }) => of === rows && unit === "rows" && subject === upload.id)).toBe(true);
  expect(heard.indexOf(reading.at(-1) as Said)).toBeLessThan(heard.findIndex(({ doing }) => doing.startsWith("Working out")));
  expect(preview.counts.create).toBe(rows);
  expect(seenOnBoard).toContainEqual({ doing: "Reading long.csv", done: 10_000, of: rows, unit: "rows", fresh: 10_000 });
  expect((await asked()).progress).toBeNull();
});

it("tells another workspace nothing of it", async () => {
  const caller = as("2026-11-24");
  const upload = await saveUpload(database, "companies.csv", Readable.from([Buffer.from("Company,Country\nOne,US\nTwo,US\n")]));
  const elsewhere: unknown[] = [];
  const heard: Said[] = [];
  const progress = (said: Said) => {
    heard.push(said);
    void getProgress.call(as("2026-11-24", "other"), { subject: upload.id }).then((answer) => elsewhere.push(answer.progress));
  };
  await perform(previewImport, { ...caller, progress }, { uploadId: upload.id, kind: "companies" });
  expect(heard.map(({ doing, done, of }) => [doing, done, of])).toEqual([["Reading companies.csv", 0, 2], ["Putting the rows of companies.csv beside the others", 2, 2]]);
  expect(elsewhere.filter((each) => each !== null)).toEqual([]);
  expect(elsewhere.length).toBeGreaterThan(0);
});
