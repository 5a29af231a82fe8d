import type { Tx } from "#db/client.ts";
import { companiesById, listCompanies } from "#db/company.ts";
import { clearVerdicts, type NewVerdict, upsertVerdicts } from "#db/verdict.ts";
import type { Workspace } from "#db/workspace.ts";
import { evaluateAlerts } from "#app/_operations/alerts/evaluate-alerts.ts";
import { judgeCompanies, type Judged } from "#app/_operations/judge-companies.ts";
import type { When } from "#app/_operations/when.ts";

/** What a list and a page read of a verdict; the whole of it as `detail`. */
export function storedVerdict(companyId: string, { verdict, lastHeard }: Judged, now: string): NewVerdict {
  const { engineVersion, validFrom, validUntil, state, agree, of, decidedBy, basisEnd, freshUntil, cashZero, breakEven, cash, usable, netBurn, currency, flags } = verdict;
  return {
    companyId, engineVersion, validFrom, validUntil, state, agree, of, decidedBy, basisEnd, freshUntil,
    cashZeroDay: cashZero?.date ?? null, cashZeroPeriods: cashZero?.periods ?? null, breakEvenDay: breakEven?.date ?? null,
    cash, usable, netBurn, capitalNeeded: verdict.capitalNeededMinor, currency, flags: [...flags], computedAt: now, lastHeard, detail: verdict,
  };
}

/** Judges companies anew (all of the workspace where no ids are given), stores what pages read, and has the alert rules look at them. */
export async function refreshCompanies(tx: Tx, workspace: Workspace, companyIds: readonly string[] | null, when: When): Promise<void> {
  const companies = companyIds === null ? await listCompanies(tx, workspace.id, { archived: true }) : await companiesById(tx, workspace.id, companyIds);
  const verdicts = await judgeCompanies(tx, workspace, companies, when.today);
  await clearVerdicts(tx, workspace.id, companyIds ?? undefined);
  await upsertVerdicts(tx, workspace.id, [...verdicts].map(([id, verdict]) => storedVerdict(id, verdict, when.now)));
  await evaluateAlerts(tx, workspace, { companies, judged: verdicts, judgedOn: (day) => judgeCompanies(tx, workspace, companies, day) }, when);
}
