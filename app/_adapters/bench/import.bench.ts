// Imports a long bank statement as a person's upload is imported: import.bench.ts FILE. Prints JSON.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { asDay } from "#lib/date.ts";
import { readBatches, StatementStream } from "#lib/import/statement-stream.ts";
import type { Currency } from "#lib/money.ts";
import { openDatabase } from "#db/client.ts";
import { saveUpload, streamUpload } from "#db/upload.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { planFigures } from "#app/_operations/importing/plan-figures.ts";
import { previewImport } from "#app/_operations/preview-import.ts";
import { measure, peakMemory, report } from "./measure.ts";

const [file = ""] = process.argv.slice(2);
const dataDir = await mkdtemp(path.join(tmpdir(), "default-dead-bench-"));
const database = openDatabase({ dataDir });
const today = asDay("2026-11-24");
const caller: Caller = { database, door: "job", credential: { kind: "local" }, origin: null, workspace: null, now: "2026-11-24T10:00:00.000Z", today };
try {
  const workspace = await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "bench", name: "Bench", currency: "USD" as Currency, createdAt: caller.now }));
  const { company } = await createCompany.call(caller, { name: "Long", currency: "USD" });
  const upload = await saveUpload(database, "statement.csv", createReadStream(file));
  const parse = await measure(async () => {
    let rows = 0;
    for await (const { entries } of readBatches(new StatementStream(), streamUpload(database, upload.id))) rows += entries.length;
    return rows;
  });
  const preview = await measure(() => previewImport.call(caller, { uploadId: upload.id, company: company.slug, kind: "statement" }));
  const { importId, counts, months } = preview.result;
  const commit = await measure(() => commitImport.call(caller, { importId }));
  const importMemory = peakMemory();
  // The preview plans once; that part of it is measured here again, by itself, and what it needs besides is not the import's.
  const stored = await companyOf(database.reader, workspace, company.slug);
  const plan = await measure(() => planFigures(database.reader, stored, { today, by: "bench", importId: null }));
  report({ rows: parse.result, counts, months: months.length, parse: parse.spent, preview: preview.spent, plan: plan.spent, commit: commit.spent, importMemory });
} finally {
  database.close();
  await rm(dataDir, { recursive: true, force: true });
}
