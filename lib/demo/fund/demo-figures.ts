import type { Figure } from "#lib/cash/figure.ts";
import { addDays, type Day, periodEnd } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";
import { demoId } from "../demo-id.ts";
import type { ReportedPeriod } from "./report-periods.ts";
import type { Story } from "./story.ts";

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The rows that the company reported, oldest first; a corrected period has two, the right one reported later. */
export function demoFigures(story: Story, companyId: string, periods: readonly ReportedPeriod[], today: Day): Figure[] {
  return periods.flatMap((one) => {
    const reportedAt = earlier(addDays(periodEnd(one.period), story.reportLag), today);
    const right = figureOf(story, companyId, one, reportedAt, one.note);
    const correction = story.corrections.find((plan) => plan.monthsAgo === one.monthsAgo);
    if (!correction || right.revenue === null) return [right];
    const correctedAt = earlier(addDays(reportedAt, correction.daysLater), today);
    const wrong = {
      ...right,
      revenue: asMinor(Math.round(right.revenue * correction.revenueFactor)),
      cashEnd: right.cashEnd === null ? null : asMinor(Math.round(right.cashEnd * correction.cashFactor)),
    };
    return [wrong, figureOf(story, companyId, one, correctedAt, correction.note)];
  });
}

function figureOf(story: Story, companyId: string, one: ReportedPeriod, reportedAt: Day, note: string | null): Figure {
  const { period, revenue, expenses, payroll, costOfRevenue, inference, marketing, other, oneOffIn, oneOffOut, financingIn, cashEnd, headcount } = one;
  return {
    id: demoId(`${story.slug} ${period} ${note ?? ""}`, reportedAt), companyId, period, currency: story.currency as Currency,
    revenue, expenses, payroll, costOfRevenue, inference, marketing, other,
    oneOffIn, oneOffOut, oneOffInRecurring: false, oneOffOutRecurring: false,
    financingIn, financingOut: asMinor(0), cashEnd, headcount, periodAssumed: false, prior: false,
    source: "typed", importId: null, reportedAt, reportedBy: `${story.name} (invented)`, note,
  };
}
