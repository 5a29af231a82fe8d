import { asDay, type Day } from "#lib/date.ts";
import type { Reading } from "#lib/portfolio/returns/convert-row.ts";
import type { LedgerRows } from "#lib/portfolio/returns/ledger-rows.ts";
import { type NavRoll, navRoll } from "#lib/portfolio/returns/nav-roll.ts";
import { type NetReturns, netReturns } from "#lib/portfolio/returns/net-returns.ts";
import type { Position } from "#lib/portfolio/returns/position-value.ts";
import { positionsOf } from "#lib/portfolio/returns/positions-of.ts";
import type { Currency } from "#lib/money.ts";
import { type FundRow, fundsOf } from "#db/fund.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { ledgerRowsOf, readingOf } from "#app/_operations/book/ledger-rows-of.ts";
import type { Context } from "#app/_operations/operation.ts";

/** Of one fund in its own currency: after fees, and how its net asset value came about since the year began. */
export type NetBook = { fundId: string; name: string; currency: Currency; net: NetReturns; roll: NavRoll };
export type FundBook = { day: Day; fund: FundRow | null; funds: FundRow[]; rows: LedgerRows; reading: Reading; positions: Position[]; nets: NetBook[] };

/** A fund's rows, or all funds', as known on a day, and what they come to after fees. */
export async function readBook({ db, workspace, today }: Pick<Context, "db" | "workspace" | "today">, { fund: name, asOf }: { fund: string | null; asOf: Day | null }): Promise<FundBook> {
  const day = asOf ?? workspace.defaultAsOf ?? today;
  const funds = await fundsOf(db, workspace.id, day);
  const fund = name === null ? (funds.length === 1 ? (funds[0] ?? null) : null) : await fundOf(db, workspace, name, day);
  const rows = await ledgerRowsOf(db, workspace, day, fund ? { fundId: fund.fundId } : {});
  const reading = await readingOf(db, workspace, rows);
  const positions = positionsOf(rows);
  const nets: NetBook[] = [];
  for (const one of rows.funds) {
    const flows = rows.fundFlows.filter(({ fundId }) => fundId === one.id);
    const reads = one.currency === reading.currency ? reading : await readingOf(db, workspace, { ...rows, funds: [one] });
    const held = positions.filter(({ fundId }) => fundId === one.id);
    nets.push({ fundId: one.id, name: one.name, currency: one.currency, net: netReturns(one, held, flows, day, reads), roll: navRoll(one, held, flows, yearBegan(day), day, reads) });
  }
  return { day, fund, funds, rows, reading, positions, nets };
}

/** The last day of the year before. */
const yearBegan = (day: string): Day => asDay(`${Number(day.slice(0, 4)) - 1}-12-31`);
