import { z } from "zod";
import { AppError, notFound } from "#lib/errors.ts";
import { companyById } from "#db/company.ts";
import { relabelEntries } from "#db/entry.ts";
import { insertFigures, withdrawFigure } from "#db/figure.ts";
import { commitImport as markCommitted, type Import, importById, touchImport } from "#db/import.ts";
import { rememberMapping } from "#db/import-mapping.ts";
import { withTx } from "#db/with-tx.ts";
import { applyUpdates } from "#app/_operations/importing/company-updates.ts";
import { keptOf } from "#app/_operations/importing/kept.ts";
import { planFigures, type Relabel } from "#app/_operations/importing/plan-figures.ts";
import { record } from "#app/_operations/importing/record.ts";
import { type Context, operation } from "#app/_operations/operation.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";

const LABELS = 20_000;
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
  const { database, workspace, today, now, principal } = context;
  const company = await companyById(database.reader, workspace.id, staged.companyId ?? "");
  if (!company) throw notFound("company");
  const plan = await planFigures(database.reader, company, { today, by: principal.name, importId: staged.id }, staged.id);
  const older = await labelStaged(context, staged, plan.relabel, plan.stagedIds);
  await withTx(database, async (tx) => {
    await insertFigures(tx, workspace.id, plan.figures);
    for (const id of plan.withdraw) await withdrawFigure(tx, workspace.id, id, today);
    await relabelEntries(tx, workspace.id, older);
    await settle(context, staged, { ...counts, months: plan.figures.length }, tx);
    await refreshCompanies(tx, workspace, [company.id], { today, now });
  });
  return [company.id];
}

/** Labels of unseen rows are written beforehand in short steps; those of rows that are seen wait for the commit. */
async function labelStaged({ database, workspace, now }: Context, staged: Import, relabel: readonly Relabel[], stagedIds: ReadonlySet<string>): Promise<Relabel[]> {
  const unseen = relabel.filter(({ entryId }) => stagedIds.has(entryId));
  for (let start = 0; start < unseen.length; start += LABELS) {
    await withTx(database, async (tx) => {
      await relabelEntries(tx, workspace.id, unseen.slice(start, start + LABELS));
      await touchImport(tx, workspace.id, staged.id, now, staged.counts);
    });
  }
  return relabel.filter(({ entryId }) => !stagedIds.has(entryId));
}

async function commitTable(context: Context, staged: Import, counts: Record<string, number>): Promise<string[]> {
  const { database, workspace, today, now } = context;
  const { updates, companyIds } = keptOf(staged);
  await withTx(database, async (tx) => {
    await applyUpdates(tx, workspace.id, updates);
    await settle(context, staged, counts, tx);
  });
  // A verdict that is not stored yet is judged on request, so thousands of companies need no long transaction.
  for (let start = 0; start < companyIds.length; start += JUDGED)
    await withTx(database, (tx) => refreshCompanies(tx, workspace, companyIds.slice(start, start + JUDGED), { today, now }));
  return companyIds;
}
