import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { firstOfEach, type ResolvedEvent, scoreOf, scoresByQuarter, settle } from "#lib/ai-risk/register/score-forecasts.ts";
import { listFeatures } from "#db/feature.ts";
import { forecastLog, type ScoredForecast } from "#db/feature-forecast.ts";
import { resolutionsOf } from "#db/feature-resolution.ts";
import { asOfField, dayOut } from "#app/_operations/company/fields.ts";
import { resolutionView, viewResolution } from "#app/_operations/features/feature-view.ts";
import { frontierRecordOf, frontierRecordView } from "#app/_operations/features/frontier-record-of.ts";
import { operation } from "#app/_operations/operation.ts";

const EVENTS = ["capable", "shipped", "harmed"] as const satisfies readonly ResolvedEvent[];
const P: Record<ResolvedEvent, "pCapable" | "pShipped" | "pHarmed"> = { capable: "pCapable", shipped: "pShipped", harmed: "pHarmed" };
const score = z.object({ n: z.int(), happened: z.int(), expected: z.number(), brier: z.number().nullable(), bins: z.array(z.object({ from: z.number(), to: z.number(), n: z.int(), said: z.number(), happened: z.int() })).max(10) });
const SHOWN = 500;

export const getForecastRecord = operation({
  name: "get-forecast-record",
  summary: "How well past forecasts held: every forecast, what came of it, Brier scores and calibration, as counts under 30; our forecasts of the frontier with their PIT",
  action: "read",
  kind: "read",
  input: z.object({ asOf: asOfField }),
  output: z.object({
    today: dayOut,
    attribution: z.string(),
    forecasts: z.int(),
    features: z.int(),
    firstDay: dayOut.nullable(),
    /** `first` scores what was said first of each feature, `all` every forecast. */
    scores: z.array(z.object({ event: z.enum(EVENTS), first: score, all: score, open: z.int() })).max(3),
    /** Of what was said first of each feature, by the quarter in which it came due, newest first. */
    quarters: z.array(z.object({ quarter: z.string(), event: z.enum(EVENTS), n: z.int(), happened: z.int(), expected: z.number(), brier: z.number().nullable() })).max(1000),
    frontier: frontierRecordView,
    resolutions: z.array(resolutionView.extend({ featureId: z.string(), feature: z.string() })).max(1000),
    log: z.array(z.object({ featureId: z.string(), feature: z.string(), day: dayOut, dataDate: dayOut.nullable(), engineVersion: z.string(), modelVersion: z.string(), pCapable: z.number().nullable(), pShipped: z.number().nullable(), pHarmed: z.number().nullable(), unknown: z.string().nullable() })).max(SHOWN),
  }),
  run: async ({ db, workspace, today }, { asOf: asked }) => {
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const names = new Map((await listFeatures(db, workspace.id, asOf, { archived: true })).map(({ id, name }) => [id, name]));
    const log = (await forecastLog(db, workspace.id, asOf)).filter(({ featureId }) => names.has(featureId));
    const seen = (await resolutionsOf(db, workspace.id, asOf)).filter(({ featureId }) => names.has(featureId));
    const saidOf = (event: ResolvedEvent) => log.flatMap((row: ScoredForecast) => (row[P[event]] === null ? [] : [{ featureId: row.featureId, day: row.day, p: row[P[event]] as number }]));
    return {
      today,
      attribution: ATTRIBUTION,
      forecasts: log.length,
      features: new Set(log.map(({ featureId }) => featureId)).size,
      firstDay: log[0]?.day ?? null,
      scores: EVENTS.map((event) => {
        const looks = seen.filter((one) => one.event === event);
        const all = settle(saidOf(event), looks);
        return { event, first: scoreOf(settle(firstOfEach(saidOf(event)), looks).settled), all: scoreOf(all.settled), open: all.open };
      }),
      quarters: EVENTS.flatMap((event) => scoresByQuarter(settle(firstOfEach(saidOf(event)), seen.filter((one) => one.event === event)).settled).map((score) => ({ ...score, event }))).sort((a, b) => b.quarter.localeCompare(a.quarter)),
      frontier: await frontierRecordOf(db, workspace, asOf),
      resolutions: seen.map((row) => ({ ...viewResolution(row), featureId: row.featureId, feature: names.get(row.featureId) ?? "" })).reverse().slice(0, 1000),
      log: log.slice(-SHOWN).reverse().map(({ id: _id, ...row }) => ({ ...row, feature: names.get(row.featureId) ?? "" })),
    };
  },
});
