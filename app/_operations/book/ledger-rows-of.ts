import type { Day } from "#lib/date.ts";
import type { Reading } from "#lib/portfolio/returns/convert-row.ts";
import type { LedgerRows, StatedRate } from "#lib/portfolio/returns/ledger-rows.ts";
import { listCompanies } from "#db/company.ts";
import type { Reader } from "#db/client.ts";
import { fundFlowsOf } from "#db/fund-flow.ts";
import { fundsOf } from "#db/fund.ts";
import { investmentsOf } from "#db/investment.ts";
import { marksOf } from "#db/mark.ts";
import { proceedsOf } from "#db/proceeds.ts";
import type { Workspace } from "#db/workspace.ts";
import { ratesFor } from "#app/_operations/importing/rates.ts";

export const statedRate = ({ rate, rateSource, reportedBy }: { rate: string | null; rateSource: string | null; reportedBy: string }): StatedRate | null => (rate === null ? null : { rate, source: rateSource ?? reportedBy });

/** Everything that returns are computed from, as known on a day, of one fund or one company where it is given; a company's rows are without the funds' own flows. Who answers for a company is who answers for its latest investment, or else for its fund. */
export async function ledgerRowsOf(db: Reader, workspace: Workspace, asOf: Day, of: { fundId?: string; companyId?: string } = {}): Promise<LedgerRows> {
  const { fundId, companyId } = of;
  const funds = (await fundsOf(db, workspace.id, asOf)).filter((fund) => fundId === undefined || fund.fundId === fundId);
  const here = new Set(funds.map((fund) => fund.fundId));
  const own = <T extends { fundId: string }>(rows: T[]): T[] => rows.filter((row) => here.has(row.fundId));
  const investments = own(await investmentsOf(db, workspace.id, asOf, of));
  const owners = new Map(investments.flatMap(({ companyId, fundId: of_, owner }): [string, string][] => {
    const person = owner ?? funds.find((fund) => fund.fundId === of_)?.owner;
    return person ? [[companyId, person]] : [];
  }));
  return {
    funds: funds.map(({ fundId: id, name, currency, vintage }) => ({ id, name, currency, vintage })),
    companies: (companyId === undefined ? await listCompanies(db, workspace.id, { archived: true }) : []).map(({ id, name, sector, stage }) => ({ id, name, sector, stage, owner: owners.get(id) ?? null })),
    investments: investments.map((row) => ({ ...row, cost: row.amount, rate: statedRate(row) })),
    proceeds: own(await proceedsOf(db, workspace.id, asOf, of)).map((row) => ({ ...row, rate: statedRate(row) })),
    marks: own(await marksOf(db, workspace.id, asOf, of)).map((row) => ({ ...row, rate: statedRate(row) })),
    fundFlows: (companyId === undefined ? own(await fundFlowsOf(db, workspace.id, asOf, fundId)) : []).map((row) => ({ ...row, rate: statedRate(row) })),
  };
}

/** The rates that these rows need, and the currency that they are read in: the fund's where it is one, or else the workspace's. */
export async function readingOf(db: Reader, workspace: Workspace, rows: LedgerRows): Promise<Reading> {
  const currency = rows.funds.length === 1 ? (rows.funds[0]?.currency ?? workspace.currency) : workspace.currency;
  const used = [...rows.investments, ...rows.proceeds, ...rows.marks, ...rows.fundFlows, ...rows.funds].map((row) => row.currency);
  return { currency, rates: await ratesFor(db, used, currency) };
}
