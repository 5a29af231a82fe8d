import { z } from "zod";
import { amendFigure } from "#app/_operations/company/amend-figure.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, idField, minorField, noteField, periodField, positiveMinorField } from "#app/_operations/company/fields.ts";
import { figureView, viewFigure } from "#app/_operations/company/figure-view.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

const amount = minorField.nullable().optional();
const positive = positiveMinorField.nullable().optional();

/** A correction is a new row; the old one stays in the history. */
export const recordFigure = operation({
  name: "record-figure",
  summary: "Reports a month's, quarter's or year's figures; fields not given keep the value known now, null makes one unknown",
  action: "write",
  kind: "write",
  input: z.object({
    company: companyField,
    period: periodField,
    /** Id of the row that was looked at, null for none: the report is refused where another came in between. */
    seen: idField.nullable().optional(),
    revenueMinor: amount,
    expensesMinor: positive,
    payrollMinor: positive,
    costOfRevenueMinor: positive,
    inferenceMinor: positive,
    marketingMinor: positive,
    otherMinor: positive,
    oneOffInMinor: positive,
    oneOffOutMinor: positive,
    financingInMinor: positive,
    financingOutMinor: positive,
    cashEndMinor: amount,
    headcount: z.int("must be a whole number of people").min(0, "must not be negative").max(10_000_000, "is too large").nullable().optional(),
    note: noteField.optional(),
  }),
  output: z.object({ figure: figureView }),
  run: async (context, { company: name, period, seen, headcount, note, ...amounts }) => {
    const company = await companyOf(context.db, context.workspace, name);
    context.subject(company.id);
    const changes = Object.fromEntries(Object.entries(amounts).map(([field, value]) => [field.replace(/Minor$/, ""), value]));
    const figure = await amendFigure(context, company, period, { ...changes, headcount, note }, seen);
    await rejudge(context, company.id);
    return { figure: viewFigure(figure) };
  },
});
