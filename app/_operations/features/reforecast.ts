import { LOGGED_LEVELS, loggedPoints } from "#lib/ai-risk/frontier.ts";
import { ENGINE_VERSION } from "#lib/ai-risk/forecast-feature.ts";
import type { Day } from "#lib/date.ts";
import { forecastRegistered } from "#lib/ai-risk/register/forecast-registered.ts";
import type { Tx } from "#db/client.ts";
import { listFeatures } from "#db/feature.ts";
import { type ForecastRun, logForecasts, type NewForecast } from "#db/feature-forecast.ts";
import { judgementsByFeature } from "#db/feature-judgement.ts";
import type { Workspace } from "#db/workspace.ts";
import { frontierOn } from "#app/_operations/features/rulers-on.ts";

export type Cause = Pick<ForecastRun, "cause" | "label">;
type When = { workspace: Workspace; today: Day; now: string; by: string };

/** Forecasts features anew (all that are not archived where no ids are given) and logs what was said; nothing where there is none. Returns the run. */
export async function reforecast(tx: Tx, { workspace, today, now, by }: When, cause: Cause, ids?: readonly string[]): Promise<{ run: string | null; features: number }> {
  const features = await listFeatures(tx, workspace.id, today, ids === undefined ? {} : { ids });
  if (features.length === 0) return { run: null, features: 0 };
  const judgements = await judgementsByFeature(tx, workspace.id, today, ids);
  const { frontier, version, parts } = await frontierOn(tx, workspace, today);
  const rows = features.map((feature): NewForecast => {
    const answer = forecastRegistered(feature, judgements.get(feature.id) ?? [], frontier, today);
    const forecast = "forecast" in answer ? answer.forecast : null;
    const { pCapable12, pShipped12, pHarmed12 } = forecast?.pooled ?? { pCapable12: null, pShipped12: null, pHarmed12: null };
    return {
      featureId: feature.id, day: today, at: now, engineVersion: String(ENGINE_VERSION), modelVersion: version, dataDate: frontier.dataDate,
      pCapable: pCapable12, pShipped: pShipped12, pHarmed: pHarmed12, unknown: "unknown" in answer ? answer.unknown : null, inputs: answer.inputs, outputs: forecast ?? {},
    };
  });
  const { now: value, asOf, dataDate, widened, refused, fan } = frontier;
  const run = await logForecasts(tx, workspace.id, { ...cause, day: today, at: now, by, frontier: { now: Number.isFinite(value) ? value : null, asOf, dataDate, widened, refused, fan, files: parts, levels: LOGGED_LEVELS, points: loggedPoints(frontier) } }, rows);
  return { run, features: rows.length };
}
