import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { failureForecasts } from "#db/failure-forecast.ts";
import { optionalText, refuseFuture } from "#app/_operations/book/fields.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayField, noteField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const recordFailureForecast = operation({
  name: "record-failure-forecast",
  summary: "States how probable it is that a company fails by a day, with who says so; scored when the day comes",
  action: "write",
  kind: "write",
  input: z.object({
    company: companyField,
    probability: z.number("Give a probability.").min(0, "must not be below 0").max(1, "must not be above 1"),
    /** Today where absent. */
    madeOn: dayField.nullable().default(null),
    horizon: dayField,
    /** The caller where absent. */
    author: optionalText,
    byModel: z.boolean().default(false),
    note: noteField.default(null),
  }),
  output: z.object({ id: z.string() }),
  run: async (context, { company: name, madeOn, author, ...given }) => {
    const { db, workspace, today, principal } = context;
    const company = await companyOf(db, workspace, name);
    const made = madeOn ?? today;
    refuseFuture(made, today);
    if (given.horizon <= made) throw invalid([{ path: "horizon", message: "The day by which it fails must lie after the day on which this is said." }]);
    const row = await putRow(failureForecasts, context, null, { ...given, companyId: company.id, madeOn: made, author: author ?? principal.name, stage: company.stage, outcome: null, resolvedOn: null, resolvedBy: null });
    return { id: row.id };
  },
});
