import { z } from "zod";
import { invalid, notFound } from "#lib/errors.ts";
import { FORECAST_OUTCOMES } from "#lib/portfolio/ledger/kinds.ts";
import { failureForecasts } from "#db/failure-forecast.ts";
import { putRow } from "#app/_operations/book/put-row.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const resolveFailureForecast = operation({
  name: "resolve-failure-forecast",
  summary: "Says what came of a forecast: failed, survived, or void where it cannot be told",
  action: "write",
  kind: "write",
  input: z.object({ forecast: idField, outcome: z.enum(FORECAST_OUTCOMES) }),
  output: z.object({ id: z.string() }),
  run: async (context, { forecast: id, outcome }) => {
    const { db, workspace, today, principal } = context;
    const found = await failureForecasts.one(db, workspace.id, id, today);
    if (!found) throw notFound("forecast");
    if (outcome === "survived" && today < found.horizon) throw invalid([{ path: "outcome", message: `It can only be said on ${found.horizon} that the company has survived until then.` }]);
    const { companyId, probability, madeOn, horizon, author, byModel, stage, note } = found;
    const row = await putRow(failureForecasts, context, id, { companyId, probability, madeOn, horizon, author, byModel, stage, note, outcome, resolvedOn: today, resolvedBy: principal.name });
    return { id: row.id };
  },
});
