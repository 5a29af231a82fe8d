import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import type { Reading } from "#lib/portfolio/returns/convert-row.ts";
import { type GrossReturns, grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import type { LedgerCompany, LedgerFund, LedgerRows } from "#lib/portfolio/returns/ledger-rows.ts";
import type { Position } from "#lib/portfolio/returns/position-value.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";

export const GROUPINGS = ["fund", "company", "vintage", "sector", "stage", "owner"] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** `key` null: what the rows do not say, in a group of its own. */
export type ReturnsGroup = { key: string | null; companyIds: string[]; returns: GrossReturns };

const vintageOf = (fund: LedgerFund | undefined, rows: LedgerRows): string | null =>
  fund?.vintage?.toString() ?? rows.fundFlows.filter(({ fundId, kind }) => fundId === fund?.id && kind === "call").map(({ day }) => day.slice(0, 4)).sort()[0] ?? null;

/** Positions by group, in the order in which groups first appear; each position stands in one. */
export function positionsBy(rows: LedgerRows, by: Grouping): Map<string | null, Position[]> {
  const funds = new Map(rows.funds.map((fund) => [fund.id, fund]));
  const companies = new Map<string, LedgerCompany>(rows.companies.map((company) => [company.id, company]));
  const keyOf = ({ fundId, companyId }: Position): string | null => {
    if (by === "fund") return fundId;
    if (by === "company") return companyId;
    return by === "vintage" ? vintageOf(funds.get(fundId), rows) : (companies.get(companyId)?.[by] ?? null);
  };
  return groupBy(positionsOf(rows), keyOf);
}

/** Returns of every group; the groups' rows are all rows, each once. */
export const groupReturns = (rows: LedgerRows, by: Grouping, asOf: Day, reading: Reading): ReturnsGroup[] =>
  [...positionsBy(rows, by)].map(([key, positions]) => ({ key, companyIds: [...new Set(positions.map(({ companyId }) => companyId))], returns: grossReturns(positions, asOf, reading) }));
