import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { companiesById, companyById } from "#db/company.ts";
import { relabelEntries } from "#db/entry.ts";
import { insertFigures, withdrawFigure } from "#db/figure.ts";
import { importById } from "#db/import.ts";
import { sweepImports, undoImport as takeBack } from "#db/undo-import.ts";
import { withTx } from "#db/with-tx.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { revertUpdates } from "#app/_operations/importing/company-updates.ts";
import { revertFeatureUpdates } from "#app/_operations/importing/feature-updates.ts";
import { keptOf } from "#app/_operations/importing/kept.ts";
import { planFigures } from "#app/_operations/importing/plan-figures.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";
import { whenOf } from "#app/_operations/when.ts";

/** Takes back a whole import: its rows, the companies that it alone made, and what it changed on others. */
export const undoImport = operation({
  name: "undo-import",
  summary: "Takes back a whole import",
  action: "write",
  kind: "long",
  input: z.object({ importId: z.string().max(100) }),
  output: z.object({ importId: z.string(), companiesGone: z.number().int(), companiesKept: z.number().int() }),
  run: async (context, { importId }) => {
    const { database, workspace, today, now, principal } = context;
    const done = await importById(context.db, workspace.id, importId);
    if (!done) throw notFound("import");
    const result = await withTx(database, async (tx) => {
      const undone = await takeBack(tx, workspace.id, importId, { at: now, today });
      const { updates, companyIds, features } = keptOf(done);
      await revertUpdates(tx, workspace.id, updates);
      await revertFeatureUpdates(tx, workspace.id, features.updates);
      if (features.ids.length > 0) await reforecast(tx, { workspace, today, now, by: principal.name }, { cause: "import", label: `The import of ${done.fileName} was undone` }, features.ids);
      const company = done.kind === "statement" && done.companyId ? await companyById(tx, workspace.id, done.companyId) : null;
      if (company) {
        const plan = await planFigures(tx, company, { today, by: principal.name, importId: null });
        await insertFigures(tx, workspace.id, plan.figures);
        for (const id of plan.withdraw) await withdrawFigure(tx, workspace.id, id, today);
        await relabelEntries(tx, workspace.id, plan.relabel);
      }
      const left = (await companiesById(tx, workspace.id, company ? [company.id] : companyIds)).map(({ id }) => id);
      await refreshCompanies(tx, workspace, left, whenOf(context));
      await record(tx, context, "undo-import", importId, { fileName: done.fileName, companiesGone: undone.companiesGone, companiesKept: undone.companiesKept });
      return undone;
    });
    await sweepImports(database);
    return { importId, companiesGone: result.companiesGone, companiesKept: result.companiesKept };
  },
});
