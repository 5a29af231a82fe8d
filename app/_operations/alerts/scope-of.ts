import type { Currency } from "#lib/money.ts";
import type { Reader } from "#db/client.ts";
import { type Company, listCompanies } from "#db/company.ts";
import type { Workspace } from "#db/workspace.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";

/** The companies that a rule is about, and the currency in which it speaks of money. */
export async function scopeOf(db: Reader, workspace: Workspace, name: string | null): Promise<{ companyId: string | null; companies: Company[]; currency: Currency }> {
  if (name === null) return { companyId: null, companies: await listCompanies(db, workspace.id), currency: workspace.currency };
  const company = await companyOf(db, workspace, name);
  return { companyId: company.id, companies: [company], currency: company.currency };
}
