import { addDays, addMonths, type Day, lastDay, type Month, monthOf } from "#lib/date.ts";
import { type BankRow, row } from "./bank-row.ts";
import { bookedOn, dayIn } from "./calendar.ts";
import { customers } from "./customers.ts";
import { bankRows, cardPayment, cardRows, inMonth, invoiceRows, payouts, processorRows } from "./month-rows.ts";

/** Complete months of bank rows. */
export const FOUNDER_MONTHS = 24;

const OPENING = { checking: 14_271_836, savings: 43_853_102 };
const KEPT_IN_CHECKING = 12_000_000;
const SWEPT_AFTER_ROUND = 105_000_000;
const SAVINGS_RATE = 0.037;
const STEP = 500_000;

/** People on the payroll, `monthsAgo`. */
const heads = (monthsAgo: number): number => (monthsAgo > 14 ? 5 : monthsAgo > 12 ? 6 : monthsAgo > 9 ? 7 : 8);

export type FounderRows = { rows: BankRow[]; opening: typeof OPENING };

/** Every booking of two years of one invented company, and of the month under way up to the day before `today`, by day. */
export function founderRows(today: Day): FounderRows {
  const last = addMonths(monthOf(today), -1);
  const months = Array.from({ length: FOUNDER_MONTHS + 1 }, (_, i) => addMonths(last, i + 1 - FOUNDER_MONTHS));
  const ago = (month: Month) => months.length - 2 - months.indexOf(month);
  const all = customers(FOUNDER_MONTHS);
  const charged = months.flatMap((month) => processorRows(all, month, ago(month)));
  const until = addDays(today, -1);
  const rows: BankRow[] = [...charged, ...payouts(charged, months.slice(1), until)];
  for (const month of months) {
    const monthsAgo = ago(month);
    const active = all.filter((one) => one.from >= monthsAgo && one.until <= monthsAgo).length;
    rows.push(...cardRows(month, monthsAgo, active), ...invoiceRows(month, monthsAgo), ...bankRows(month, monthsAgo, heads(monthsAgo)));
  }
  for (const month of months.slice(1)) rows.push(...cardPayment(month, inMonth(rows, addMonths(month, -1)).filter((one) => one.cents < 0 || one.type === "Return")));
  rows.push(...ownTransfers(rows, months, ago));
  return { rows: rows.filter((one) => one.day <= until).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)), opening: OPENING };
}

/** The round goes to savings; each month savings refill the main account; interest comes on the last day. */
function ownTransfers(rows: readonly BankRow[], months: readonly Month[], ago: (month: Month) => number): BankRow[] {
  let checking = OPENING.checking;
  let savings = OPENING.savings;
  const made: BankRow[] = [];
  for (const month of months) {
    const flow = inMonth(rows, month).filter((one) => one.account === "checking").reduce((sum, one) => sum + one.cents, 0);
    const round = ago(month) === 15 ? SWEPT_AFTER_ROUND : 0;
    if (round > 0) {
      const day = bookedOn(dayIn(month, 23));
      made.push(row("checking", day, -round, "ACCT_XFER", "Online Transfer to SAV ...4411"), row("savings", day, round, "TRANSFER", "Online Transfer from CHK ...7702"));
    }
    const short = KEPT_IN_CHECKING - (checking + flow - round);
    const refill = Math.max(STEP, Math.ceil(short / STEP) * STEP);
    const day = bookedOn(dayIn(month, 2));
    made.push(row("savings", day, -refill, "TRANSFER", "Online Transfer to CHK ...7702"), row("checking", day, refill, "ACCT_XFER", "Online Transfer from SAV ...4411"));
    checking += flow - round + refill;
    savings += round - refill;
    const interest = Math.round((savings * SAVINGS_RATE) / 12);
    made.push(row("savings", lastDay(month), interest, "INTEREST", "INTEREST PAID"));
    savings += interest;
  }
  return made;
}
