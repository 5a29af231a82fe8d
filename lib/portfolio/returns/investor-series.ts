import type { Answer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import { combine } from "#lib/portfolio/returns/gross-returns.ts";
import type { FundFlowRow, LedgerFund } from "#lib/portfolio/returns/ledger-rows.ts";
import { total } from "#lib/portfolio/returns/position-value.ts";
import { monthEnds } from "#lib/portfolio/returns/value-series.ts";

/** One month's end: what investors paid in and got back by then; `net`: what they got less what they paid, the J-curve. */
export type InvestorPoint = { day: Day; paidIn: Answer<Minor>; distributed: Answer<Minor>; net: Answer<Minor> };

/** Month ends from the first call on, and the as-of day last; of one fund or of several. */
export function investorSeries(funds: readonly LedgerFund[], flows: readonly FundFlowRow[], asOf: Day, reading: Reading): InvestorPoint[] {
  const currencies = new Map(funds.map(({ id, currency }) => [id, currency]));
  const moved = flows.filter(({ kind, fundId }) => (kind === "call" || kind === "distribution") && currencies.has(fundId));
  const there = moved.map((row) => ({ ...row, there: convertRow(row.amount, row, currencies.get(row.fundId) ?? row.currency, reading) }));
  const until = (kind: FundFlowRow["kind"], end: Day) => total(there.filter((row) => row.kind === kind && row.day <= end).map((row) => row.there));
  return monthEnds(moved.map(({ day }) => day).sort()[0], asOf).map((day) => {
    const [paidIn, distributed] = [until("call", day), until("distribution", day)];
    return { day, paidIn, distributed, net: combine(distributed, paidIn, (a, b) => a - b) };
  });
}
