import { cashPosition, type CashPosition } from "#lib/cash/cash-position.ts";
import { expiryDays } from "#lib/cash/expiry.ts";
import { growthOver } from "#lib/cash/growth.ts";
import { completeRows, monthsOf, type Months } from "#lib/cash/months.ts";
import type { PeriodRow } from "#lib/cash/period-row.ts";
import { addDays, lastDay, monthFromIndex, monthIndex, monthOf, type Day } from "#lib/date.ts";
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
  minimumCash: number;
  raiseLeadMonths: number;
  growthWindow: number;
  events: readonly PlannedEvent[];
};

export type MonthsJudgement = Judgement & {
  months: Months;
  /** Index into `months` of the last complete month; -1 where there is none. */
  last: number;
  position: CashPosition | null;
  /** First day on which the last row is stale. */
  staleFrom: Day | null;
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

/** The verdict for reported months, quarters or years: 12 conventions where the figures allow. */
export function judgeMonths(input: MonthsInput): MonthsJudgement {
  const asOfMonth = input.asOf === null ? null : monthIndex(monthOf(input.asOf));
  const months = monthsOf(completeRows(input.rows, asOfMonth));
  const last = lastWithFigures(months);
  if (last < 0) {
    const missing = input.cash === null && months.count === 0 ? (["cash", "months"] as const) : (["months"] as const);
    const unknown = judgementUnknown([...missing], { day: null, unit: "month", raiseLeadMonths: input.raiseLeadMonths });
    return { ...unknown, months, last, position: null, staleFrom: null };
  }
  const basisMonth = months.first + last;
  const day = lastDay(monthFromIndex(basisMonth));
  const basis = { day, unit: "month", raiseLeadMonths: input.raiseLeadMonths } as const;
  const grain = Math.max(months.revenueGrain[last] ?? 0, months.expensesGrain[last] ?? 0);
  const staleFrom = addDays(day, expiryDays(grain) + 1);
  const position = cashPosition(months, last, input.cash, input.cashDate);
  const flags: Flag[] = [];
  if (input.asOf !== null && input.asOf >= staleFrom) flags.push("stale");
  if (knownMonths(months) < LEAST_HISTORY) flags.push("insufficient-history");
  const context = { months, last, position, staleFrom };
  const missing = missingLevels(position?.cash ?? null, months.revenue[last] ?? null, months.expenses[last] ?? null);
  const readings = missing.length > 0 || position === null ? [] : readingsOf(input, months, last, position);
  const coarse = grain > 1 || isCoarse(months, last, readings[0]?.growthWindow ?? input.growthWindow);
  if (coarse) flags.push("coarse-figures");
  const [first, ...rest] = readings;
  if (first === undefined) return { ...judgementUnknown(missing.length > 0 ? missing : ["growth"], basis, flags), ...context };
  return { ...judge([first, ...rest], basis, flags), ...context };
}

const isCoarse = (months: Months, last: number, window: number): boolean => {
  const growth = growthOver(months, last, window);
  return (growth !== null && growth.grain > 1) || (months.expensesGrain[last - 1] ?? 0) > 1 || (months.expensesGrain[last - 2] ?? 0) > 1;
};

/** The primary reading first; none where its growth is unknown, since then so is the verdict. */
function readingsOf(input: MonthsInput, months: Months, last: number, position: CashPosition): Reading[] {
  const revenue = months.revenue[last] as number;
  const expenses = months.expenses[last] as number;
  const mean = threeMonthMean(months, last);
  const levels: [CostLevel, number][] = [["last-month", expenses]];
  if (mean !== null) levels.push(["three-month-mean", mean]);
  const steps = input.events.length === 0 ? null : stepsOf(input.events, monthCalendar(months.first + last));
  const other = input.growthWindow === OTHER_WINDOW ? GROWTH_WINDOW : OTHER_WINDOW;
  const readings: Reading[] = [];
  for (const growthWindow of [input.growthWindow, other]) {
    const growth = growthOver(months, last, growthWindow);
    const matters = revenue !== 0 && position.cash > 0;
    if (growth === null && matters) {
      if (readings.length === 0) return [];
      continue;
    }
    const rate = revenue === 0 ? 0 : (growth?.rate ?? 0);
    // A longer row's even share is the level of its middle; the last month's is half a length further on.
    const level = revenue * Math.exp(rate * (((months.revenueGrain[last] ?? 1) - 1) / 2));
    for (const [costLevel, cost] of levels) {
      const course = { cash: position.cash, minimumCash: input.minimumCash, revenue: level, expenses: cost, trend: { form: "compound", a: rate, b: 0 } as const, start: position.start, steps };
      readings.push({ growthWindow, costLevel, course });
    }
  }
  return readings;
}
