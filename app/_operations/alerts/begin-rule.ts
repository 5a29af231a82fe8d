import type { AlertRule } from "#db/alert-rule.ts";
import { clearAlertStates } from "#db/alert-state.ts";
import { type Company, companyById, listCompanies } from "#db/company.ts";
import { lookAt } from "#app/_operations/alerts/evaluate-alerts.ts";
import { judgeCompanies } from "#app/_operations/judge-companies.ts";
import type { WriteContext } from "#app/_operations/operation.ts";
import { whenOf } from "#app/_operations/when.ts";

async function companiesOf({ db, workspace }: WriteContext, { companyId }: AlertRule): Promise<Company[]> {
  if (companyId === null) return listCompanies(db, workspace.id);
  const company = await companyById(db, workspace.id, companyId);
  return company ? [company] : [];
}

/** Looks at every company of a rule for the first time: what is beyond its threshold already is known and fires nothing. */
export async function beginRule(context: WriteContext, rule: AlertRule): Promise<void> {
  const { db, workspace, today } = context;
  await clearAlertStates(db, workspace.id, rule.id);
  if (workspace.defaultAsOf !== null || rule.pausedAt !== null) return;
  const companies = await companiesOf(context, rule);
  const judgedOn = (day: typeof today) => judgeCompanies(db, workspace, companies, day);
  await lookAt(db, workspace, { companies, judged: await judgedOn(today), judgedOn, rules: [rule], baseline: true, ...whenOf(context) });
}
