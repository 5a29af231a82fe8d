import type { Company } from "#db/company.ts";
import { relabelEntries } from "#db/entry.ts";
import { insertFigures, withdrawFigure } from "#db/figure.ts";
import { planFigures } from "#app/_operations/importing/plan-figures.ts";
import type { WriteContext } from "#app/_operations/operation.ts";
import { refreshCompanies } from "#app/_operations/refresh-companies.ts";
import { whenOf } from "#app/_operations/when.ts";

/** Reads a company's rows again after a rule, an account or a row was corrected: labels, figures and verdict follow. Returns how many months changed. */
export async function relearn(context: WriteContext, company: Company): Promise<number> {
  const { db, workspace, today, principal } = context;
  const plan = await planFigures(db, company, { today, by: principal.name, importId: null });
  await insertFigures(db, workspace.id, plan.figures);
  for (const id of plan.withdraw) await withdrawFigure(db, workspace.id, id, today);
  await relabelEntries(db, workspace.id, plan.relabel);
  await refreshCompanies(db, workspace, [company.id], whenOf(context));
  return plan.figures.length + plan.withdraw.length;
}
