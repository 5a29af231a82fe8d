import type { Answer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { groupBy } from "#lib/group-by.ts";
import type { Currency, Minor } from "#lib/money.ts";
import type { Reading } from "#lib/portfolio/returns/convert-row.ts";
import { exposureOf } from "#lib/portfolio/returns/gross-returns.ts";
import type { LedgerRows, MarkRow } from "#lib/portfolio/returns/ledger-rows.ts";
import { total, valueOn } from "#lib/portfolio/returns/position-value.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import type { Reader } from "#db/client.ts";
import { fundsOf } from "#db/fund.ts";
import { investmentsOf } from "#db/investment.ts";
import { marksOf } from "#db/mark.ts";
import { proceedsOf } from "#db/proceeds.ts";
import type { Workspace } from "#db/workspace.ts";
import { readingOf, statedRate } from "#app/_operations/book/ledger-rows-of.ts";

/** What all funds together hold of one company, in the currency that the book is read in. `value` and `mark` only where values were asked for. */
export type Held = { exposure: Answer<Minor>; value: Answer<Minor> | null; mark: MarkRow | null };
export type HeldOn = { currency: Currency; reading: Reading; held: Map<string, Held> };

/** Cost not yet returned by company, as known on a day; and fair values where they are wanted, which takes reading every mark. */
export async function heldOn(db: Reader, workspace: Workspace, asOf: Day, { values }: { values: boolean }): Promise<HeldOn> {
  const funds = await fundsOf(db, workspace.id, asOf);
  if (funds.length === 0) return { currency: workspace.currency, reading: { currency: workspace.currency, rates: null }, held: new Map() };
  const here = new Set(funds.map(({ fundId }) => fundId));
  const own = <T extends { fundId: string; day: Day }>(rows: T[]): T[] => rows.filter(({ fundId, day }) => here.has(fundId) && day <= asOf);
  const rows: LedgerRows = {
    funds: funds.map(({ fundId: id, name, currency, vintage }) => ({ id, name, currency, vintage })),
    companies: [],
    investments: own(await investmentsOf(db, workspace.id, asOf)).map((row) => ({ ...row, cost: row.amount, rate: statedRate(row) })),
    proceeds: own(await proceedsOf(db, workspace.id, asOf)).map((row) => ({ ...row, rate: statedRate(row) })),
    marks: values ? own(await marksOf(db, workspace.id, asOf)).map((row) => ({ ...row, rate: statedRate(row) })) : [],
    fundFlows: [],
  };
  const reading = await readingOf(db, workspace, rows);
  const held = new Map<string, Held>();
  for (const [companyId, positions] of groupBy(positionsOf(rows), (position) => position.companyId)) {
    const marks = positions.flatMap((position) => position.marks).sort((a, b) => (a.day < b.day ? -1 : 1));
    held.set(companyId, {
      exposure: exposureOf(positions, asOf, reading),
      value: values ? total(positions.map((position) => valueOn(position, asOf, reading).value)) : null,
      mark: marks.at(-1) ?? null,
    });
  }
  return { currency: reading.currency, reading, held };
}
