import type { Day } from "#lib/date.ts";
import type { Unit } from "#lib/runway/clock.ts";
import type { Course, Trend } from "#lib/runway/course.ts";
import { dayCalendar, stepsOf, type PlannedEvent } from "#lib/runway/events.ts";
import { judge, judgementUnknown, type Judgement, type Missing } from "#lib/runway/judgement.ts";

/** Levels and rates as stated, in major units; null is not known. `growthAmount` takes the place of both growth rates. */
export type Rates = {
  cash: number | null;
  revenue: number | null;
  expenses: number | null;
  growth: number | null;
  expenseGrowth: number;
  growthAmount: number | null;
  unit: Unit;
  minimumCash: number;
  raiseLeadMonths: number;
  asOf: Day | null;
  events: readonly PlannedEvent[];
};

export const RAISE_LEAD_MONTHS = 6;

/** What the table of states asks first. */
export function missingLevels(cash: number | null, revenue: number | null, expenses: number | null): Missing[] {
  const missing: Missing[] = [];
  if (cash === null) missing.push("cash");
  if (revenue === null) missing.push("revenue");
  if (expenses === null) missing.push("expenses");
  if (missing.length === 0 && revenue === 0 && expenses === 0) missing.push("all-zero");
  return missing;
}

const trendOf = ({ growth, growthAmount, expenseGrowth, revenue, cash }: Rates): Trend | null => {
  if (growthAmount !== null) return { form: "linear", amount: growthAmount };
  // Without revenue its growth does not matter, nor does any growth without cash.
  if (growth === null && revenue !== 0 && (cash ?? 1) > 0) return null;
  return { form: "compound", a: Math.log1p(growth ?? 0), b: Math.log1p(expenseGrowth) };
};

/** The verdict for stated rates: three discretisations, periods counted from asOf. */
export function judgeRates(rates: Rates): Judgement {
  const { cash, revenue, expenses, minimumCash, asOf, unit, raiseLeadMonths } = rates;
  const basis = { day: asOf, unit, raiseLeadMonths };
  const missing = missingLevels(cash, revenue, expenses);
  const trend = trendOf(rates);
  if (missing.length === 0 && trend === null) missing.push("growth");
  if (missing.length > 0 || cash === null || revenue === null || expenses === null || trend === null) return judgementUnknown(missing, basis);
  const steps = asOf === null || rates.events.length === 0 ? null : stepsOf(rates.events, dayCalendar(asOf, unit));
  const course: Course = { cash, minimumCash, revenue, expenses, trend, start: 0, steps };
  return judge([{ growthWindow: null, costLevel: null, course }], basis);
}
