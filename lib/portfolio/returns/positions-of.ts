import type { LedgerRows } from "#lib/portfolio/returns/ledger-rows.ts";
import type { Position } from "#lib/portfolio/returns/position-value.ts";

/** Rows gathered by fund and company, in the order in which they first appear. */
export function positionsOf({ funds, investments, proceeds, marks }: LedgerRows): Position[] {
  const currencies = new Map(funds.map(({ id, currency }) => [id, currency]));
  const found = new Map<string, Position>();
  const at = (row: { fundId: string; companyId: string }): Position => {
    const key = `${row.fundId}\n${row.companyId}`;
    const known = found.get(key);
    if (known) return known;
    const fundCurrency = currencies.get(row.fundId);
    if (fundCurrency === undefined) throw new RangeError(`${row.fundId} is no fund of these rows`);
    const made: Position = { fundId: row.fundId, fundCurrency, companyId: row.companyId, investments: [], proceeds: [], marks: [] };
    found.set(key, made);
    return made;
  };
  for (const row of investments) at(row).investments.push(row);
  for (const row of proceeds) at(row).proceeds.push(row);
  for (const row of marks) at(row).marks.push(row);
  return [...found.values()];
}
