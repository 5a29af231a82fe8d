import type { Figure } from "#lib/cash/figure.ts";
import type { Day, Month } from "#lib/date.ts";
import { asMinor, type Currency, type Minor } from "#lib/money.ts";
import type { MonthFigures } from "./month-figures.ts";

export type FigureMaker = { companyId: string; currency: Currency; reportedAt: Day; reportedBy: string; importId: string | null; idOf: (month: Month) => string };

/** The figures that months give: a partial month gives none, an incomplete one leaves unknown what could not be converted. */
export const figuresFromMonths = (months: readonly MonthFigures[], maker: FigureMaker): Figure[] =>
  months.filter((month) => month.status !== "partial").map((month) => toFigure(month, maker));

function toFigure(month: MonthFigures, { companyId, currency, reportedAt, reportedBy, importId, idOf }: FigureMaker): Figure {
  // Refunds above a month's whole spending cannot be a cost below 0: what is over is money in beside the costs.
  const excess = month.expenses !== null && month.expenses < 0 ? -month.expenses : 0;
  const notes = [...month.why, ...month.cashWhy];
  if (excess > 0) notes.push("Refunds were larger than the month's expenses; what is over is a one-off in.");
  return {
    id: idOf(month.month), companyId, period: month.month, currency,
    revenue: month.revenue.amount,
    expenses: excess > 0 ? asMinor(0) : month.expenses,
    payroll: month.payroll.amount, costOfRevenue: month.costOfRevenue.amount, inference: month.inference.amount, marketing: month.marketing.amount, other: month.other.amount,
    oneOffIn: plus(month.oneOffIn.amount, excess), oneOffOut: month.oneOffOut.amount,
    oneOffInRecurring: false, oneOffOutRecurring: false,
    financingIn: month.financingIn.amount, financingOut: month.financingOut.amount,
    cashEnd: month.cashEnd, headcount: null, periodAssumed: false, prior: false, source: "transactions",
    importId, reportedAt, reportedBy, note: notes.length > 0 ? notes.join(" ") : null,
  };
}

const plus = (amount: Minor | null, more: number): Minor | null => (amount === null ? null : asMinor(amount + more));
