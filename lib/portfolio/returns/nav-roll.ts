import type { Answer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import type { Minor } from "#lib/money.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import { combine, grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import type { FundFlowRow, LedgerFund } from "#lib/portfolio/returns/ledger-rows.ts";
import { netReturns } from "#lib/portfolio/returns/net-returns.ts";
import { type Position, total } from "#lib/portfolio/returns/position-value.ts";

/**
 * From one net asset value to the next: opening + called - distributed - costs + gain + exchange = closing, in the book's currency.
 * `costs`: fees and expenses; `exchange`: what rates made of what was paid; `gain`: everything else that the holdings made.
 */
export type NavRoll = { from: Day; opening: Answer<Minor>; called: Answer<Minor>; distributed: Answer<Minor>; costs: Answer<Minor>; gain: Answer<Minor>; exchange: Answer<Minor>; closing: Answer<Minor> };

const less = (a: Answer<Minor>, b: Answer<Minor>) => combine(a, b, (x, y) => x - y);

/** The roll from the end of day `from` to the end of day `asOf`, of one fund's rows. */
export function navRoll(fund: LedgerFund, positions: readonly Position[], flows: readonly FundFlowRow[], from: Day, asOf: Day, reading: Reading): NavRoll {
  const moved = (...kinds: FundFlowRow["kind"][]) => total(flows.filter(({ day, kind }) => day > from && day <= asOf && kinds.includes(kind)).map((row) => convertRow(row.amount, row, fund.currency, reading)));
  const [before, now] = [grossReturns(positions, from, reading), grossReturns(positions, asOf, reading)];
  const worth = ({ value, returned, invested }: typeof now) => less(combine(value, returned, (a, b) => a + b), invested);
  const exchange = less(now.exchangeGain, before.exchangeGain);
  return {
    from,
    opening: netReturns(fund, positions, flows, from, reading).nav,
    called: moved("call"), distributed: moved("distribution"), costs: moved("fee", "expense"),
    gain: less(less(worth(now), worth(before)), exchange), exchange,
    closing: netReturns(fund, positions, flows, asOf, reading).nav,
  };
}
