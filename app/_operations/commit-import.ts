import { z } from "zod";
import { AppError, notFound } from "#lib/errors.ts";
import { type Company, companyById } from "#db/company.ts";
import { relabelEntries } from "#db/entry.ts";
import { insertFigures, withdrawFigure } from "#db/figure.ts";
import { commitImport as markCommitted, type Import, importById } from "#db/import.ts";
import { rememberMapping } from "#db/import-mapping.ts";
import { withTx } from "#db/with-tx.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { applyUpdates } from "#app/_operations/importing/company-updates.ts";
import { applyFeatureUpdates } from "#app/_operations/importing/feature-updates.ts";
import { keptOf } from "#app/_operations/importing/kept.ts";
import { labelStaged } from "#app/_operations/importing/label-staged.ts";
import { planFigures } from "#app/_operations/importing/plan-figures.ts";
import { planStamp } from "#app/_operations/importing/plan-stamp.ts";
import { record } from "#app/_operations/importing/record.ts";
import { tellOf } from "#app/_operations/importing/tell.ts";
import { type Context, operation } from "#app/_operations/operation.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";
import { whenOf } from "#app/_operations/when.ts";

const JUDGED = 500;

/** Makes a staged import count: all of it in one short transaction, or none. */
export const commitImport = operation({
  name: "commit-import",
  summary: "Makes a previewed import count, whole or not at all",
  action: "write",
  kind: "long",
  input: z.object({ importId: z.string().max(100) }),
  output: z.object({ importId: z.string(), counts: z.record(z.string(), z.number()), companies: z.number().int() }),
  run: async (context, { importId }) => {
    const staged = await importById(context.db, context.workspace.id, importId);
    if (!staged) throw notFound("import");
    if (staged.state !== "staged" || !staged.counts.ready) throw new AppError("conflict", staged.state === "committed" ? "This import was committed already." : "This import is not ready: look at its preview again.");
    const { ready: _ready, ...counts } = staged.counts;
    const touched = staged.kind === "statement" ? await commitStatement(context, staged, counts) : await commitTable(context, staged, counts);
    return { importId, counts, companies: touched.length };
  },
});

async function settle(context: Context, staged: Import, counts: Record<string, number>, tx: Parameters<Parameters<typeof withTx>[1]>[0]): Promise<void> {
  const { workspace, now } = context;
  const { signature, mapping, corrected } = keptOf(staged);
  if (corrected && signature) await rememberMapping(tx, workspace.id, { kind: staged.kind, signature, mapping: mapping as Record<string, unknown>, at: now });
  await markCommitted(tx, workspace.id, staged.id, { counts, rejected: staged.rejected, at: now });
  await record(tx, context, "commit-import", staged.id, { fileName: staged.fileName, digest: staged.digest, counts });
}

async function commitStatement(context: Context, staged: Import, counts: Record<string, number>): Promise<string[]> {
  const { database, workspace, today } = context;
  const company = await companyById(database.reader, workspace.id, staged.companyId ?? "");
  if (!company) throw notFound("company");
  const { plan: kept } = keptOf(staged);
  const holds = kept !== null && kept.stamp === (await planStamp(context, database.reader));
  const plan = holds ? kept : await replan(context, company, staged);
  await withTx(database, async (tx) => {
    await insertFigures(tx, workspace.id, plan.figures);
    for (const id of plan.withdraw) await withdrawFigure(tx, workspace.id, id, today);
    await relabelEntries(tx, workspace.id, plan.relabel);
    await settle(context, staged, { ...counts, months: plan.figures.length }, tx);
    await refreshCompanies(tx, workspace, [company.id], whenOf(context));
  });
  return [company.id];
}

/** Something changed since the preview: what follows from the rows is found anew. */
async function replan(context: Context, company: Company, staged: Import) {
  const plan = await planFigures(context.database.reader, company, { today: context.today, by: context.principal.name, importId: staged.id }, staged.id);
  await labelStaged(context, staged, plan.relabelStaged, staged.counts, tellOf(context, staged.id));
  return plan;
}

async function commitTable(context: Context, staged: Import, counts: Record<string, number>): Promise<string[]> {
  const { database, workspace, today, now, principal } = context;
  const { updates, companyIds, features } = keptOf(staged);
  await withTx(database, async (tx) => {
    await applyUpdates(tx, workspace.id, updates);
    await applyFeatureUpdates(tx, workspace.id, features.updates);
    await settle(context, staged, counts, tx);
  });
  const tell = tellOf(context, staged.id);
  // A verdict that is not stored yet is judged on request, so thousands of companies need no long transaction.
  for (let start = 0; start < companyIds.length; start += JUDGED) {
    tell({ doing: "Judging the companies that it is about", done: start, of: companyIds.length, unit: "companies", fresh: null });
    await withTx(database, (tx) => refreshCompanies(tx, workspace, companyIds.slice(start, start + JUDGED), whenOf(context)));
  }
  if (features.ids.length > 0)
    await withTx(database, (tx) => reforecast(tx, { workspace, today, now, by: principal.name }, { cause: "import", label: `${staged.fileName} was imported` }, features.ids));
  return companyIds;
}
