import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { figuresOf } from "#db/figure.ts";
import { amendFigure } from "#app/_operations/company/amend-figure.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, idField, periodField } from "#app/_operations/company/fields.ts";
import { figureView, viewFigure } from "#app/_operations/company/figure-view.ts";
import { rejudge } from "#app/_operations/company/rejudge.ts";
import { operation } from "#app/_operations/operation.ts";

export const toggleOneOff = operation({
  name: "toggle-one-off",
  summary: "Counts a period's one-off as recurring, or as a one-off again; the row before stays in the history",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, period: periodField, direction: z.enum(["in", "out"]), recurring: z.boolean(), seen: idField.nullable().optional() }),
  output: z.object({ figure: figureView }),
  run: async (context, { company: name, period, direction, recurring, seen }) => {
    const company = await companyOf(context.db, context.workspace, name);
    context.subject(company.id);
    const known = (await figuresOf(context.db, context.workspace.id, company.id, context.today)).findLast((row) => row.period === period);
    if (!known || (direction === "in" ? known.oneOffIn : known.oneOffOut) === null) throw notFound("one-off");
    const changes = direction === "in" ? { oneOffInRecurring: recurring } : { oneOffOutRecurring: recurring };
    const figure = await amendFigure(context, company, period, changes, seen);
    await rejudge(context, company.id);
    return { figure: viewFigure(figure) };
  },
});
