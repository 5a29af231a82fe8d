import { z } from "zod";
import { listFeatures } from "#db/feature.ts";
import { forecastsOf, forecastsOfRun, type ForecastRow, listRuns, runsById } from "#db/feature-forecast.ts";
import { notFound } from "#lib/errors.ts";
import { asOfField, dayOut, idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const MOST = 500;
const chance = z.number().nullable();

export const listFeatureForecasts = operation({
  name: "list-feature-forecasts",
  summary: "Logged forecasts whole: inputs, outputs, the frontier and the data files that they rest on, data date and versions; of one feature, or of one run",
  action: "read",
  kind: "read",
  input: z.object({ feature: idField.nullable().default(null), run: idField.nullable().default(null), asOf: asOfField }),
  output: z.object({
    forecasts: z.array(z.object({
      id: z.string(), featureId: z.string(), run: z.string(), cause: z.string(), label: z.string(), by: z.string(), day: dayOut, at: z.string(), dataDate: dayOut.nullable(), engineVersion: z.string(), modelVersion: z.string(),
      pCapable: chance, pShipped: chance, pHarmed: chance, unknown: z.string().nullable(), inputs: z.unknown(), outputs: z.unknown(), frontier: z.unknown(),
    })).max(MOST),
  }),
  run: async ({ db, workspace, today }, { feature, run, asOf: asked }) => {
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const rows = feature === null ? await ofRun(run ?? (await listRuns(db, workspace.id, asOf, 1))[0]?.id) : await forecastsOf(db, workspace.id, feature, asOf);
    if (feature !== null && (await listFeatures(db, workspace.id, asOf, { ids: [feature], archived: true })).length === 0) throw notFound("feature");
    const kept = rows.filter((row) => row.day <= asOf && (run === null || row.runId === run)).slice(-MOST).reverse();
    const runs = await runsById(db, workspace.id, [...new Set(kept.map(({ runId }) => runId))]);
    if (run !== null && rows.length === 0) throw notFound("run of forecasts");
    return {
      forecasts: kept.map(({ id, featureId, runId, day, at, dataDate, engineVersion, modelVersion, pCapable, pShipped, pHarmed, unknown, inputs, outputs }) => {
        const { cause = "", label = "", by = "", frontier = null } = runs.get(runId) ?? {};
        return { id, featureId, run: runId, cause, label, by, day, at, dataDate, engineVersion, modelVersion, pCapable, pShipped, pHarmed, unknown, inputs, outputs, frontier };
      }),
    };
    async function ofRun(id: string | undefined): Promise<ForecastRow[]> {
      return id === undefined ? [] : forecastsOfRun(db, workspace.id, id);
    }
  },
});
