import { type Answer, mapAnswer, unknown } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { asMinor, type Minor, toMajor } from "#lib/money.ts";
import { type Irr, irrOf } from "#lib/portfolio/irr/irr.ts";
import type { DatedFlow } from "#lib/portfolio/irr/net-flows.ts";
import { type Multiples, multiplesOf } from "#lib/portfolio/multiples/multiples.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import { combine, grossReturns } from "#lib/portfolio/returns/gross-returns.ts";
import type { FundFlowRow, LedgerFund } from "#lib/portfolio/returns/ledger-rows.ts";
import { type Position, total } from "#lib/portfolio/returns/position-value.ts";

/** What the investors of one fund paid, got and still have: after fees and expenses, and after carry where a distribution left it out. */
export type NetReturns = {
  paidIn: Answer<Minor>;
  distributed: Answer<Minor>;
  /** Called and come back, less invested, paid out and spent. */
  cash: Answer<Minor>;
  nav: Answer<Minor>;
  multiples: Answer<Pick<Multiples, "dpi" | "rvpi" | "tvpi">>;
  netIrr: Answer<Irr>;
  flowIds: string[];
};

/** `positions` and `flows` are those of `fund`. Net asset value = value of the holdings + the fund's cash. */
export function netReturns(fund: LedgerFund, positions: readonly Position[], flows: readonly FundFlowRow[], asOf: Day, reading: Reading): NetReturns {
  const past = flows.filter(({ day }) => day <= asOf);
  const amount = (row: FundFlowRow) => convertRow(row.amount, row, fund.currency, reading);
  const sum = (...kinds: FundFlowRow["kind"][]) => total(past.filter(({ kind }) => kinds.includes(kind)).map(amount));
  const [paidIn, distributed] = [sum("call"), sum("distribution")];
  const gross = grossReturns(positions, asOf, reading);
  const outgoing = [distributed, sum("fee", "expense"), gross.invested].reduce((a, b) => combine(a, b, (x, y) => x + y));
  const cash = combine(combine(paidIn, gross.returned, (a, b) => a + b), outgoing, (a, b) => a - b);
  const nav = cash.known && cash.value < 0 ? unknown("More was spent than was called and came back: a call or proceeds are missing.") : combine(gross.value, cash, (a, b) => a + b);
  const isInvestors = ({ kind }: FundFlowRow) => kind === "call" || kind === "distribution";
  const investors = past.filter(isInvestors);
  const dated = (value: Minor): DatedFlow[] => [
    ...investors.map((row): DatedFlow => {
      const there = amount(row);
      return [row.day, (row.kind === "call" ? -1 : 1) * toMajor(there.known ? there.value : asMinor(0), reading.currency)];
    }),
    [asOf, toMajor(value, reading.currency)],
  ];
  const ready = !paidIn.known ? paidIn : !distributed.known ? distributed : nav;
  return {
    paidIn, distributed, cash, nav,
    multiples: !paidIn.known ? paidIn : mapAnswer(distributed, (back) => multiplesOf({ paidIn: paidIn.value, distributed: back, nav: nav.known ? nav.value : null })),
    netIrr: mapAnswer(ready, (value) => irrOf(dated(value))),
    flowIds: past.map(({ id }) => id),
  };
}
