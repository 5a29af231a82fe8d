import type { KnownFigure } from "#lib/cash/latest-figures.ts";
import { asDay, type Period } from "#lib/date.ts";
import { asMinor, type Currency } from "#lib/money.ts";

/** For tests: a month's figures in whole dollars. */
export const aFigure = (period: Period, { revenue, expenses, cash }: { revenue: number; expenses: number; cash: number | null }): KnownFigure => ({
  id: `figure ${period}`, companyId: "company", period, currency: "USD" as Currency, revenue: asMinor(revenue * 100), expenses: asMinor(expenses * 100), payroll: null, costOfRevenue: null, inference: null, marketing: null,
  other: null, oneOffIn: null, oneOffOut: null, oneOffInRecurring: false, oneOffOutRecurring: false, financingIn: null, financingOut: null, cashEnd: cash === null ? null : asMinor(cash * 100),
  headcount: null, prior: false, periodAssumed: false, source: "typed", importId: null, reportedAt: asDay("2026-11-05"), reportedBy: "owner", note: null,
});
