import { cashGap, type CashGap } from "#lib/cash/cash-gap.ts";
import { cashPosition, type CashPosition } from "#lib/cash/cash-position.ts";
import { expiryDays } from "#lib/cash/expiry.ts";
import { growthOver } from "#lib/cash/growth.ts";
import { completeRows, monthsOf, type Months } from "#lib/cash/months.ts";
import type { PeriodRow } from "#lib/cash/period-row.ts";
import { addDays, lastDay, monthFromIndex, monthIndex, monthOf, type Day } from "#lib/date.ts";
import type { Course } from "#lib/runway/course.ts";
import type { CostLevel, Reading } from "#lib/runway/conventions.ts";
import { monthCalendar, stepsOf, type PlannedEvent } from "#lib/runway/events.ts";
import { missingLevels } from "#lib/runway/judge-rates.ts";
import { judge, judgementUnknown, type Flag, type Judgement } from "#lib/runway/judgement.ts";

/** Reported rows of distinct periods, in major units. Without asOf every row counts as complete and none as stale. */
export type MonthsInput = {
  asOf: Day | null;
  rows: readonly PeriodRow[];
  /** A balance, at the end of the last complete month where no day is given; null: the rows' own. */
  cash: number | null;
  cashDate: Day | null;
};

export type MonthsTerms = { minimumCash: number; raiseLeadMonths: number; growthWindow: number; expenseGrowth?: number };

/** Where a company stands: its complete months, and cash in relation to the last of them. */
export type Standing = {
  asOf: Day | null;
  months: Months;
  /** Index into `months` of the last complete month; -1 where there is none. */
  last: number;
  position: CashPosition | null;
  /** End of the last complete month, and the last day on which its row is fresh. */
  basisEnd: Day | null;
  freshUntil: Day | null;
  /** Balances that moved otherwise than the figures say. */
  gap: CashGap | null;
};

export const GROWTH_WINDOW = 6;
const OTHER_WINDOW = 3;
// Graham's question is meant for companies older than eight or nine months.
const LEAST_HISTORY = 9;

const lastWithFigures = (months: Months): number => {
  let last = months.count - 1;
  while (last >= 0 && months.revenueGrain[last] === 0 && months.expensesGrain[last] === 0) last--;
  return last;
};

const knownMonths = (months: Months): number => {
  let known = 0;
  for (let i = 0; i < months.count; i++) if (months.revenue[i] !== null && months.expenses[i] !== null) known++;
  return known;
};

const threeMonthMean = ({ expenses }: Months, last: number): number | null => {
  const [x, y, z] = [expenses[last], expenses[last - 1], expenses[last - 2]];
  return typeof x === "number" && typeof y === "number" && typeof z === "number" ? (x + y + z) / 3 : null;
};

export function standingOf({ asOf, rows, cash, cashDate }: MonthsInput): Standing {
  const complete = completeRows(rows, asOf === null ? null : monthIndex(monthOf(asOf)));
  const months = monthsOf(complete);
  const last = lastWithFigures(months);
  if (last < 0) return { asOf, months, last, position: null, basisEnd: null, freshUntil: null, gap: null };
  const basisEnd = lastDay(monthFromIndex(months.first + last));
  const grain = Math.max(months.revenueGrain[last] ?? 0, months.expensesGrain[last] ?? 0);
  const position = cashPosition(months, last, cash, cashDate);
  return { asOf, months, last, position, basisEnd, freshUntil: addDays(basisEnd, expiryDays(grain)), gap: cashGap(complete) };
}

/** The verdict for reported months, quarters or years: 12 conventions where the figures allow. */
export function judgeStanding(standing: Standing, terms: MonthsTerms, events: readonly PlannedEvent[]): Judgement {
  const { asOf, months, last, position, basisEnd, freshUntil } = standing;
  const basis = { day: basisEnd, unit: "month", raiseLeadMonths: terms.raiseLeadMonths } as const;
  if (last < 0) return judgementUnknown(["months"], basis);
  const flags: Flag[] = [];
  if (asOf !== null && freshUntil !== null && asOf > freshUntil) flags.push("stale");
  if (knownMonths(months) < LEAST_HISTORY) flags.push("insufficient-history");
  if (isCoarse(months, last, terms.growthWindow)) flags.push("coarse-figures");
  const missing = missingLevels(position?.cash ?? null, months.revenue[last] ?? null, months.expenses[last] ?? null);
  if (missing.length > 0 || position === null) return judgementUnknown(missing, basis, flags);
  const steps = events.length === 0 ? null : stepsOf(events, monthCalendar(months.first + last));
  const [first, ...rest] = readingsOf(months, last, terms, { ...position, steps });
  return first === undefined ? judgementUnknown(["growth"], basis, flags) : judge([first, ...rest], basis, flags);
}

export const judgeMonths = (input: MonthsInput & MonthsTerms & { events: readonly PlannedEvent[] }): Judgement =>
  judgeStanding(standingOf(input), input, input.events);

const isCoarse = (months: Months, last: number, window: number): boolean => {
  if (!months.longer) return false;
  const growth = growthOver(months, last, window);
  return (months.revenueGrain[last] ?? 0) > 1 || (months.expensesGrain[last] ?? 0) > 1 || (growth !== null && growth.grain > 1) || (months.expensesGrain[last - 1] ?? 0) > 1 || (months.expensesGrain[last - 2] ?? 0) > 1;
};

/** The primary reading first; none where its growth is unknown, since then so is the verdict. */
function readingsOf(months: Months, last: number, { minimumCash, growthWindow: primary, expenseGrowth = 0 }: MonthsTerms, now: CashPosition & Pick<Course, "steps">): Reading[] {
  const revenue = months.revenue[last] as number;
  const expenses = months.expenses[last] as number;
  const mean = threeMonthMean(months, last);
  const levels: [CostLevel, number][] = [["last-month", expenses]];
  if (mean !== null) levels.push(["three-month-mean", mean]);
  const other = primary === OTHER_WINDOW ? GROWTH_WINDOW : OTHER_WINDOW;
  const readings: Reading[] = [];
  for (const growthWindow of [primary, other]) {
    const growth = growthOver(months, last, growthWindow);
    const matters = revenue !== 0 && now.cash > 0;
    if (growth === null && matters) {
      if (readings.length === 0) return [];
      continue;
    }
    const rate = revenue === 0 ? 0 : (growth?.rate ?? 0);
    // A longer row's even share is the level of its middle; the last month's is half a length further on.
    const level = revenue * Math.exp(rate * (((months.revenueGrain[last] ?? 1) - 1) / 2));
    for (const [costLevel, cost] of levels) {
      const course: Course = { cash: now.cash, start: now.start, steps: now.steps, minimumCash, revenue: level, expenses: cost, trend: { form: "compound", a: rate, b: Math.log1p(expenseGrowth) } };
      readings.push({ growthWindow, costLevel, course });
    }
  }
  return readings;
}
