import { type Answer, unknown } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import type { Currency, Minor } from "#lib/money.ts";
import { grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import type { Reader } from "#db/client.ts";
import type { Workspace } from "#db/workspace.ts";
import { ledgerRowsOf, readingOf } from "#app/_operations/book/ledger-rows-of.ts";

/** The fund's money in a company, in the book's currency: cost not yet returned, and beside it what the holding is worth. */
export type Capital = { exposure: Answer<Minor>; value: Answer<Minor> };
export type Capitals = { currency: Currency; of: (companyId: string) => Capital };

/** By company as known on a day; unknown where nothing was recorded. */
export async function capitalOn(db: Reader, workspace: Workspace, asOf: Day): Promise<Capitals> {
  const rows = await ledgerRowsOf(db, workspace, asOf);
  const reading = await readingOf(db, workspace, rows);
  const byCompany = new Map<string, ReturnType<typeof positionsOf>>();
  for (const position of positionsOf(rows)) byCompany.set(position.companyId, [...(byCompany.get(position.companyId) ?? []), position]);
  const none = unknown("No investment in this company was recorded.");
  return {
    currency: reading.currency,
    of: (companyId) => {
      const positions = byCompany.get(companyId);
      if (!positions) return { exposure: none, value: none };
      const { exposure, value } = grossReturns(positions, asOf, reading);
      return { exposure, value };
    },
  };
}
