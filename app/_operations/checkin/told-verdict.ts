import type { Effect } from "#lib/checkin/effect.ts";
import type { Day } from "#lib/date.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { sentenceOf } from "#lib/runway/sentence.ts";
import type { Verdict } from "#lib/runway/verdict.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import type { Workspace } from "#db/workspace.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";

/** The verdict of this moment, and how it is told. */
export async function toldVerdict(db: Reader, workspace: Workspace, company: Company, today: Day): Promise<{ verdict: Verdict; told: Effect["after"] }> {
  const verdict = judgeCompany(await companyInput(db, workspace, company, today));
  const sign = verdict.flags.includes("too-close-to-call") ? "too-close" : verdict.state;
  return { verdict, told: { sign, ...sentenceOf(verdict, { currency: verdict.currency, today }), cashZero: verdict.cashZero?.date ?? null } };
}
