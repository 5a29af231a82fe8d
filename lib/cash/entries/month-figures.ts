import { addMonths, type Day, FOREVER, lastDay, type Month, monthOf } from "#lib/date.ts";
import { type Conversion, convert } from "#lib/fx/convert.ts";
import type { Rates } from "#lib/fx/rates.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { Balance, BalanceGap } from "./balances.ts";
import { type CashAt, cashReader } from "./cash-at.ts";
import { missingIn, rangesOf } from "./completeness.ts";
import { type Span, spansOf } from "./coverage.ts";
import { type Account, type Classified, type Entry, EXPENSE_CATEGORIES } from "./entry.ts";
import { addTo, emptyLines, lineOf, type Lines } from "./month-lines.ts";

/** One calendar month as its entries tell it, in the company's currency. */
export type MonthFigures = Lines & {
  month: Month;
  /** complete: the statements cover every day. partial: they do not, so no figure comes of it. incomplete: an entry could not be converted. */
  status: "complete" | "partial" | "incomplete";
  why: string[];
  /** Sum of the categories; null where one is. */
  expenses: Minor | null;
  cashEnd: Minor | null;
  cashWhy: string[];
  /** Of cashEnd: money that had left one own account and not reached the other. */
  inTransit: Minor;
  /** Owed on cards at the month's end, not taken off cashEnd; null where unknown. */
  cardOwed: Minor | null;
  /** Of entries in other currencies: what they came to, at which rate. */
  conversions: (Conversion & { entryId: string })[];
};

export type MonthsInput = {
  entries: readonly Entry[];
  classified: readonly Classified[];
  accounts: readonly Account[];
  currency: Currency;
  balances?: readonly Balance[];
  /** One a statement; first to last row of each account where left out. */
  spans?: readonly Span[];
  rates?: Rates | null;
  /** The month of this day and later ones are partial. */
  asOf?: Day | null;
};

export type MonthsResult = {
  months: MonthFigures[];
  /** Entries without a rate, by name. */
  refused: { entryId: string; why: string }[];
  balanceGaps: BalanceGap[];
};

/** Adds classified entries up to months, from the first to the last that a statement touches. `classified` answers `entries` one to one. */
export function monthFigures(input: MonthsInput): MonthsResult {
  const { entries, classified, accounts, currency, balances = [], spans = spansOf(entries), rates = null, asOf = null } = input;
  const ranges = rangesOf(accounts, entries, spans);
  const cash = cashReader({ entries, classified, accounts, balances, ranges, currency, rates });
  const span = extent(entries, spans);
  const months = new Map<Month, MonthFigures>();
  if (span) for (let month = monthOf(span[0]); month <= monthOf(span[1]); month = addMonths(month, 1)) months.set(month, emptyMonth(month));
  const refused: MonthsResult["refused"] = [];
  for (const [index, entry] of entries.entries()) {
    const decision = classified[index];
    const month = months.get(monthOf(entry.day));
    if (decision?.entryId !== entry.id || !month) throw new RangeError(`entry ${entry.id} is not classified`);
    const why = addEntry(month, entry, decision, currency, rates);
    if (why !== null) refused.push({ entryId: entry.id, why });
  }
  for (const month of months.values()) finish(month, missingIn(month.month, accounts, ranges, cash.lives, asOf), cash.at(lastDay(month.month)));
  return { months: [...months.values()], refused, balanceGaps: cash.gaps };
}

/** First and last day of rows and statements; null where there is neither. */
function extent(entries: readonly Entry[], spans: readonly Span[]): [Day, Day] | null {
  let [first, last] = [FOREVER, "" as Day];
  const see = (from: Day, to: Day) => {
    if (from < first) first = from;
    if (to > last) last = to;
  };
  for (const { day } of entries) see(day, day);
  for (const { from, to } of spans) see(from, to);
  return last === "" ? null : [first, last];
}

const ZERO = asMinor(0);
const emptyMonth = (month: Month): MonthFigures => ({
  ...emptyLines(), month, status: "complete", why: [], expenses: ZERO, cashEnd: null, cashWhy: [], inTransit: ZERO, cardOwed: null, conversions: [],
});

/** Adds one entry; the reason where it had to be refused. */
function addEntry(month: MonthFigures, entry: Entry, decision: Classified, currency: Currency, rates: Rates | null): string | null {
  const { key, sign } = lineOf(decision, entry.amountMinor);
  if (entry.currency === currency) {
    addTo(month[key], entry.id, entry.amountMinor, sign);
    return null;
  }
  const answer = convert(entry.amountMinor, entry.currency, currency, entry.day, rates);
  addTo(month[key], entry.id, answer.known ? answer.value.amount : null, sign);
  if (answer.known) {
    month.conversions.push({ entryId: entry.id, ...answer.value });
    return null;
  }
  month.status = "incomplete";
  month.why.push(`"${entry.description}" of ${entry.day} is not counted: ${answer.why}`);
  return answer.why;
}

function finish(month: MonthFigures, missing: readonly string[], { cash, inTransit, cardOwed, leftOut }: CashAt): void {
  if (missing.length > 0) month.status = "partial";
  month.why.unshift(...missing);
  month.expenses = EXPENSE_CATEGORIES.reduce<Minor | null>((sum, key) => {
    const { amount } = month[key];
    return sum === null || amount === null ? null : asMinor(sum + amount);
  }, ZERO);
  month.cashEnd = cash.known ? cash.value : null;
  month.cashWhy = cash.known ? leftOut : [cash.why];
  month.inTransit = inTransit;
  month.cardOwed = cardOwed;
}
