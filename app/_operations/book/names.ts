import type { Day } from "#lib/date.ts";
import { listCompanies } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { fundsOf } from "#db/fund.ts";
import type { Names } from "#app/_operations/book/row-view.ts";

/** What funds and companies of the workspace are called. */
export async function namesOf(db: Reader, workspaceId: string, asOf: Day): Promise<Names> {
  const funds = await fundsOf(db, workspaceId, asOf);
  const companies = await listCompanies(db, workspaceId, { archived: true });
  return { funds: new Map(funds.map(({ fundId, slug, name }) => [fundId, { slug, name }])), companies: new Map(companies.map(({ id, slug, name }) => [id, { slug, name }])) };
}
