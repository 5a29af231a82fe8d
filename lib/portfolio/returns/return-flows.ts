import { type Answer, known, mapAnswer } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import type { FundFlowRow, LedgerFund, StatedRate } from "#lib/portfolio/returns/ledger-rows.ts";
import type { Position } from "#lib/portfolio/returns/position-value.ts";

/** A dated row as a rate of return counts it: positive is money arriving, `amount` in its own currency, `there` in the book's. */
export type ReturnFlow = { id: string; table: "investment" | "proceeds" | "fund-flow"; kind: string; fundId: string; companyId: string | null; day: Day; amount: Minor; currency: Currency; rate: StatedRate | null; there: Answer<Minor> };

type Row = { id: string; fundId: string; day: Day; currency: Currency; rate: StatedRate | null };

function flowOf(row: Row, given: Pick<ReturnFlow, "table" | "kind" | "companyId" | "amount">, fundCurrency: Currency, reading: Reading): ReturnFlow {
  const { id, fundId, day, currency, rate } = row;
  return { id, fundId, day, currency, rate, ...given, there: convertRow(given.amount, row, fundCurrency, reading) };
}

const byDay = (flows: ReturnFlow[]): ReturnFlow[] => flows.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));

/** What a gross rate of return counts beside the value held: what was paid for holdings and what they gave back. */
export const grossFlows = (positions: readonly Position[], asOf: Day, reading: Reading): ReturnFlow[] =>
  byDay(positions.flatMap(({ fundCurrency, companyId, investments, proceeds }) => [
    ...investments.map((row) => flowOf(row, { table: "investment", kind: row.instrument, companyId, amount: asMinor(-row.cost) }, fundCurrency, reading)),
    ...proceeds.map((row) => flowOf(row, { table: "proceeds", kind: row.kind, companyId, amount: row.amount }, fundCurrency, reading)),
  ])).filter(({ day }) => day <= asOf);

/** What a net rate of return counts beside the net asset value: calls and distributions of one fund. */
export const investorFlows = (fund: LedgerFund, flows: readonly FundFlowRow[], asOf: Day, reading: Reading): ReturnFlow[] =>
  byDay(flows.filter(({ kind, day }) => day <= asOf && (kind === "call" || kind === "distribution")).map((row) => flowOf(row, { table: "fund-flow", kind: row.kind, companyId: null, amount: asMinor(row.kind === "call" ? -row.amount : row.amount) }, fund.currency, reading)));

/** Flows of one day added up, as a rate of return counts them; days that come to 0 are left out. */
export function nettedByDay(flows: readonly ReturnFlow[]): Answer<{ day: Day; amount: Minor }[]> {
  const days = new Map<Day, number>();
  for (const { day, there } of flows) {
    if (!there.known) return there;
    days.set(day, (days.get(day) ?? 0) + there.value);
  }
  return mapAnswer(known([...days]), (all) => all.filter(([, amount]) => amount !== 0).map(([day, amount]) => ({ day, amount: asMinor(amount) })));
}
