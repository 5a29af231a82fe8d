import { monthFromIndex, type Month } from "#lib/date.ts";
import { isMinor, type Minor } from "#lib/money.ts";
import type { Course } from "#lib/runway/course.ts";
import { grown, type Levels } from "#lib/runway/period.ts";
import type { Standing } from "#lib/runway/judge-months.ts";
import type { Judgement } from "#lib/runway/judgement.ts";
import { walk } from "#lib/runway/walk.ts";

/** One projected period of the primary projection, in major units; cash is the whole balance at its end, minimum included. */
export type ProjectedPeriod = { period: number; revenue: number; expenses: number; cash: number };

/**
 * For the chart, by month: history from `firstMonth` (null where not known), then projected cash, one value for each month
 * after the history's basis month. Whole balances, minimum cash included.
 */
export type CashSeries = {
  firstMonth: Month | null;
  revenue: (Minor | null)[];
  expenses: (Minor | null)[];
  cash: (Minor | null)[];
  /** Index into the history of the last complete month; projected[0] is one month later. */
  last: number;
  projected: Minor[];
};

const MOST_PERIODS = 60;
const LEAST_PERIODS = 12;
const BEYOND = 6;

/** How far a chart looks: half a year past cash zero and break-even, at least one year, at most five. */
export function chartPeriods({ cashZero, breakEven }: Pick<Judgement, "cashZero" | "breakEven">): number {
  const far = Math.max(cashZero?.periods ?? 0, breakEven?.periods ?? 0) + BEYOND;
  return Math.ceil(Math.min(MOST_PERIODS, Math.max(LEAST_PERIODS, far)));
}

/** The primary projection period by period, events included. */
export function projectPeriods(course: Course, count: number): ProjectedPeriod[] {
  const periods: ProjectedPeriod[] = [];
  const steps = { count, cash: [], revenue: [], expenses: [], revenueShift: [], expensesShift: [], ...course.steps };
  walk("growFirst", { ...course, steps: { ...steps, count: Math.max(count, steps.count) } }, ({ period, revenue, expenses, balance }) => {
    if (period <= count) periods.push({ period, revenue, expenses, cash: balance + course.minimumCash });
  });
  return periods;
}

/** Cash at the end of each period where there are neither events nor a balance of another day. */
function plainCash(course: Course, count: number): number[] {
  let levels: Levels = course;
  let cash = course.cash;
  const floor = Math.min(0, course.revenue);
  const balances: number[] = [];
  for (let i = 0; i < count; i++) {
    levels = grown(course.trend, levels, floor);
    cash += levels.revenue - levels.expenses;
    balances.push(cash);
  }
  return balances;
}

export function cashSeries({ months, last }: Standing, judgement: Judgement, scale: number): CashSeries {
  const minor = (major: number | null): Minor | null => {
    const rounded = major === null ? NaN : Math.round(major * scale) + 0;
    return isMinor(rounded) ? rounded : null;
  };
  const { course } = judgement;
  const count = course === null ? 0 : chartPeriods(judgement);
  const future = course === null ? [] : course.steps || course.start > 0 ? projectPeriods(course, count).map(({ cash }) => cash) : plainCash(course, count);
  const projected: Minor[] = [];
  for (const cash of future) {
    const amount = minor(cash);
    if (amount === null) break;
    projected.push(amount);
  }
  return {
    firstMonth: months.count === 0 ? null : monthFromIndex(months.first),
    revenue: months.revenue.map(minor),
    expenses: months.expenses.map(minor),
    cash: months.cashEnd.map(minor),
    last,
    projected,
  };
}
