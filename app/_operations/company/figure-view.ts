import { z } from "zod";
import type { Figure } from "#lib/cash/figure.ts";
import { currencyOut, dayOut, minorOut, periodOut } from "#app/_operations/company/fields.ts";

const amount = minorOut.nullable();

/** A reported row as doors show it; amounts in minor units, null is not known. */
export const figureView = z.object({
  id: z.string(),
  period: periodOut,
  currency: currencyOut,
  revenueMinor: amount,
  expensesMinor: amount,
  payrollMinor: amount,
  costOfRevenueMinor: amount,
  inferenceMinor: amount,
  marketingMinor: amount,
  otherMinor: amount,
  oneOffInMinor: amount,
  oneOffOutMinor: amount,
  oneOffInRecurring: z.boolean(),
  oneOffOutRecurring: z.boolean(),
  financingInMinor: amount,
  financingOutMinor: amount,
  cashEndMinor: amount,
  headcount: z.int().nullable(),
  periodAssumed: z.boolean(),
  prior: z.boolean(),
  source: z.enum(["typed", "imported", "transactions", "link", "api"]),
  importId: z.string().nullable(),
  reportedAt: dayOut,
  reportedBy: z.string(),
  note: z.string().nullable(),
});
export type FigureView = z.output<typeof figureView>;

export const viewFigure = (row: Figure): FigureView => ({
  id: row.id,
  period: row.period,
  currency: row.currency,
  revenueMinor: row.revenue,
  expensesMinor: row.expenses,
  payrollMinor: row.payroll,
  costOfRevenueMinor: row.costOfRevenue,
  inferenceMinor: row.inference,
  marketingMinor: row.marketing,
  otherMinor: row.other,
  oneOffInMinor: row.oneOffIn,
  oneOffOutMinor: row.oneOffOut,
  oneOffInRecurring: row.oneOffInRecurring,
  oneOffOutRecurring: row.oneOffOutRecurring,
  financingInMinor: row.financingIn,
  financingOutMinor: row.financingOut,
  cashEndMinor: row.cashEnd,
  headcount: row.headcount,
  periodAssumed: row.periodAssumed,
  prior: row.prior,
  source: row.source,
  importId: row.importId,
  reportedAt: row.reportedAt,
  reportedBy: row.reportedBy,
  note: row.note,
});
