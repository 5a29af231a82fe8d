import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { engineInput } from "#lib/ai-risk/register/engine-input.ts";
import { poolSensitivity } from "#lib/ai-risk/register/pool-sensitivity.ts";
import { notFound } from "#lib/errors.ts";
import { listAuditOf } from "#db/audit.ts";
import { featureById } from "#db/feature.ts";
import { forecastsOf, runsById } from "#db/feature-forecast.ts";
import { asOfField, dayOut, idField } from "#app/_operations/company/fields.ts";
import { featureDetail, featureLine, judgementView, resolutionView, viewLine, viewResolution } from "#app/_operations/features/feature-view.ts";
import { registerOn } from "#app/_operations/features/register-on.ts";
import { frontierOn } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

const fanPoint = z.object({ day: dayOut, q10: z.number(), q25: z.number(), q50: z.number(), q75: z.number(), q90: z.number() });
const activity = z.object({ at: z.string(), actor: z.string(), operation: z.string() });

export const getFeature = operation({
  name: "get-feature",
  summary: "One feature: its forecast on one axis with the frontier, what moves it most, evidence, judges, history and what came of it",
  action: "read",
  kind: "read",
  input: z.object({ feature: idField, asOf: asOfField }),
  output: z.object({
    today: dayOut,
    asOf: dayOut,
    attribution: z.string(),
    feature: featureLine,
    detail: featureDetail,
    /** The frontier that the latest forecast rests on. */
    frontier: z.object({ now: z.number().nullable(), asOf: dayOut, dataDate: dayOut, widened: z.boolean(), refused: z.string().nullable(), fan: z.array(fanPoint).max(100) }).nullable(),
    records: z.array(z.object({ day: dayOut, value: z.number(), model: z.string() })).max(1000),
    judgements: z.array(judgementView).max(1000),
    /** Each unknown held at its median, the one that moves the answer most first; averaged over the judges. */
    sensitivity: z.array(z.object({ words: z.string(), pCapable12: z.number(), pShipped12: z.number(), narrowerMonths: z.number() })).max(20),
    resolutions: z.array(resolutionView).max(1000),
    history: z.array(z.object({ day: dayOut, dataDate: dayOut.nullable(), pCapable: z.number().nullable(), pShipped: z.number().nullable(), pHarmed: z.number().nullable(), unknown: z.string().nullable(), label: z.string() })).max(1000),
    activity: z.array(activity).max(50),
  }),
  run: async ({ db, workspace, today }, { feature: id, asOf: asked }) => {
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    if (!(await featureById(db, workspace.id, id, asOf))) throw notFound("feature");
    const [entry] = await registerOn(db, workspace, asOf, { ids: [id], archived: true });
    if (!entry) throw notFound("feature");
    const { feature, judgements, counted, forecast } = entry;
    const log = (await forecastsOf(db, workspace.id, id, asOf)).slice(-1000);
    const runs = await runsById(db, workspace.id, [...new Set(log.map(({ runId }) => runId))]);
    const run = forecast === null ? null : (runs.get(forecast.runId) ?? null);
    const { frontier } = await frontierOn(db, workspace, asOf);
    const judged = counted.every(({ evidence }) => evidence.from !== "benchmark" || frontier.difficulties.has(evidence.benchmark));
    const sensitivity = judged ? poolSensitivity(counted.map(({ evidence, reliability: own }) => engineInput(feature, evidence, own, asOf)), frontier) : [];
    const { reliability, costRatio, gate, moats, links, capableSince, version, archivedAt, reportedAt, reportedBy } = feature;
    return {
      today, asOf, attribution: ATTRIBUTION, feature: viewLine(entry),
      detail: { reliability, costRatio, gate, moats, links, capableSince, version, archivedAt, reportedAt, reportedBy },
      frontier: run === null ? null : (run.frontier as never),
      records: frontier.records.map(({ day, value, model }) => ({ day, value, model })),
      judgements: judgements.map((row) => ({ ...row, counts: counted.includes(row) })).reverse(),
      sensitivity,
      resolutions: entry.resolutions.map(viewResolution),
      history: log.map(({ day, dataDate, pCapable, pShipped, pHarmed, unknown, runId }) => ({ day, dataDate, pCapable, pShipped, pHarmed, unknown, label: runs.get(runId)?.label ?? "" })).reverse(),
      activity: (await listAuditOf(db, workspace.id, id, 50)).map(({ at, actor, operation: done }) => ({ at, actor, operation: done })),
    };
  },
});
