import { addMonths, asPeriod, type Day, type Month, monthOf, type Period, periodLength, periodLast } from "#lib/date.ts";
import { asMinor, type Minor } from "#lib/money.ts";
import type { BuiltMonth } from "./build-months.ts";
import type { Story } from "./story.ts";

/** What a company says of one period, before it is said when and by whom. */
export type ReportedPeriod = Omit<BuiltMonth, "monthsAgo" | "note"> & { period: Period; monthsAgo: number; note: string | null };

/** The last month of the last period that was over before `today`, less the months it kept silent about. */
export function lastReportedMonth(reports: Story["reports"], silentMonths: number, today: Day): Month {
  const month = addMonths(monthOf(today), -1 - silentMonths);
  const number = Number(month.slice(5));
  const over = reports === "month" ? 0 : reports === "quarter" ? number % 3 : number % 12;
  return addMonths(month, -over);
}

const periodOf = (reports: Story["reports"], month: Month): Period => {
  const year = month.slice(0, 4);
  if (reports === "month") return month;
  return asPeriod(reports === "year" ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`);
};

/** The built months as the company reports them, oldest first: by month, or summed by quarter or year; a period that is not whole is left out. */
export function reportPeriods(story: Story, months: readonly BuiltMonth[], last: Month): ReportedPeriod[] {
  const groups = new Map<Period, BuiltMonth[]>();
  for (const month of months) {
    const period = periodOf(story.reports, addMonths(last, -month.monthsAgo));
    groups.set(period, [...(groups.get(period) ?? []), month]);
  }
  return [...groups].filter(([period, list]) => list.length === periodLength(period) && periodLast(period) <= last).map(([period, list]) => merge(period, list));
}

function merge(period: Period, list: readonly BuiltMonth[]): ReportedPeriod {
  const end = list.at(-1) as BuiltMonth;
  const sum = (field: "expenses" | "payroll" | "costOfRevenue" | "inference" | "marketing" | "other" | "oneOffIn" | "oneOffOut" | "financingIn"): Minor =>
    asMinor(list.reduce((total, month) => total + month[field], 0));
  const notes = list.flatMap((month) => month.note ?? []);
  return {
    period, monthsAgo: end.monthsAgo,
    revenue: list.some((month) => month.revenue === null) ? null : asMinor(list.reduce((total, month) => total + (month.revenue ?? 0), 0)),
    expenses: sum("expenses"), payroll: sum("payroll"), costOfRevenue: sum("costOfRevenue"), inference: sum("inference"), marketing: sum("marketing"), other: sum("other"),
    oneOffIn: sum("oneOffIn"), oneOffOut: sum("oneOffOut"), financingIn: sum("financingIn"),
    cashEnd: end.cashEnd, headcount: end.headcount, note: notes.length > 0 ? notes.join(" ") : null,
  };
}
