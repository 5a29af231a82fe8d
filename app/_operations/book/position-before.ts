import type { Day } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import type { Reader } from "#db/client.ts";
import type { Company } from "#db/company.ts";
import type { FundRow } from "#db/fund.ts";
import { investmentsOf } from "#db/investment.ts";
import type { Workspace } from "#db/workspace.ts";

/** Throws where the fund had nothing in the company yet on that day. */
export async function positionBefore(db: Reader, workspace: Workspace, fund: FundRow, company: Company, day: Day, today: Day): Promise<void> {
  const bought = (await investmentsOf(db, workspace.id, today, { companyId: company.id })).filter((row) => row.fundId === fund.fundId);
  if (bought.length === 0) throw invalid([{ path: "company", message: `${fund.name} has no investment in ${company.name}: record it first.` }]);
  const first = bought.reduce((earliest, row) => (row.day < earliest ? row.day : earliest), (bought[0] as (typeof bought)[number]).day);
  if (day < first) throw invalid([{ path: "day", message: `${fund.name} bought into ${company.name} on ${first}: nothing was held before.` }]);
}
