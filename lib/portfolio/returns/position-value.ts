import { type Answer, known, unknown } from "#lib/answer.ts";
import type { Day } from "#lib/date.ts";
import { convert } from "#lib/fx/convert.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import { rollForward } from "#lib/portfolio/multiples/roll-forward.ts";
import { convertRow, type Reading } from "#lib/portfolio/returns/convert-row.ts";
import type { InvestmentRow, MarkRow, ProceedsRow } from "#lib/portfolio/returns/ledger-rows.ts";

/** One fund's rows about one company. */
export type Position = { fundId: string; fundCurrency: Currency; companyId: string; investments: InvestmentRow[]; proceeds: ProceedsRow[]; marks: MarkRow[] };
/** `basis`: the mark that the value rests on, rolled over later flows; "cost" where there is none; "ended" after an exit or a write-off. */
export type PositionValue = { value: Answer<Minor>; basis: "mark" | "cost" | "ended" | "none"; markId: string | null; flowIds: string[] };

/** What the holding is worth on a day: the last mark, plus what was invested and less what came back since, at the day's rate. */
export function valueOn({ fundCurrency, investments, proceeds, marks }: Position, asOf: Day, reading: Reading): PositionValue {
  const bought = investments.filter(({ day }) => day <= asOf);
  if (bought.length === 0) return { value: known(asMinor(0)), basis: "none", markId: null, flowIds: [] };
  const ended = proceeds.filter(({ day, kind }) => day <= asOf && (kind === "exit" || kind === "write-off")).map(({ day }) => day).sort().at(-1);
  const since = (day: Day) => ended === undefined || day > ended;
  const mark = marks.filter(({ day }) => day <= asOf && since(day)).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).at(-1);
  // A mark of a day counts what moved on that day.
  const later = ({ day }: { day: Day }) => day <= asOf && since(day) && (mark === undefined || day > mark.day);
  const [calls, returns] = [investments.filter(later), proceeds.filter(later)];
  const flowIds = [...calls, ...returns].map(({ id }) => id);
  if (mark === undefined && ended !== undefined && calls.length === 0) return { value: known(asMinor(0)), basis: "ended", markId: null, flowIds: [] };
  const currency = mark?.currency ?? (bought[0] as InvestmentRow).currency;
  const added = total(calls.map((row) => convertRow(row.cost, row, fundCurrency, { ...reading, currency })));
  const taken = total(returns.map((row) => convertRow(row.amount, row, fundCurrency, { ...reading, currency })));
  const basis = mark ? "mark" : "cost";
  const shared = { basis, markId: mark?.id ?? null, flowIds } as const;
  if (!added.known) return { ...shared, value: added };
  if (!taken.known) return { ...shared, value: taken };
  // Without a mark more may come back than was paid: what is left is then not known.
  const rolled = rollForward(mark?.fairValue ?? 0, added.value, taken.value);
  if (!rolled.known) return { ...shared, value: mark ? rolled : unknown("More came back than was paid and nothing was ever valued: add a mark.") };
  const there = convert(asMinor(rolled.value), currency, reading.currency, asOf, reading.rates);
  return { ...shared, value: there.known ? known(there.value.amount) : there };
}

/** The sum, or why one of the amounts is not known. */
export function total(amounts: readonly Answer<Minor>[]): Answer<Minor> {
  let sum = 0;
  for (const amount of amounts) {
    if (!amount.known) return amount;
    sum += amount.value;
  }
  return known(asMinor(sum));
}
