import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { among } from "#db/among.ts";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { featureForecast, forecastRun } from "#db/schema/feature-forecast.ts";
import type { Day } from "#lib/date.ts";

export type ForecastRow = typeof featureForecast.$inferSelect;
export type ForecastRun = typeof forecastRun.$inferSelect;
export type NewForecast = Omit<ForecastRow, "id" | "workspaceId" | "runId">;

const SCORED = {
  id: featureForecast.id, featureId: featureForecast.featureId, day: featureForecast.day, engineVersion: featureForecast.engineVersion, modelVersion: featureForecast.modelVersion,
  dataDate: featureForecast.dataDate, pCapable: featureForecast.pCapable, pShipped: featureForecast.pShipped, pHarmed: featureForecast.pHarmed, unknown: featureForecast.unknown,
};

/** Logs what was forecast for one cause; nothing of the log is ever changed. */
export async function logForecasts(tx: Tx, workspaceId: string, run: Omit<ForecastRun, "id" | "workspaceId" | "features">, forecasts: readonly NewForecast[]): Promise<string> {
  const id = newId();
  await orm(tx).insert(forecastRun).values({ ...run, id, workspaceId, features: forecasts.length });
  bulkInsert(tx, featureForecast, forecasts.map((forecast) => ({ ...forecast, id: newId(), workspaceId, runId: id })));
  return id;
}

/** The latest forecast of each of these features made by `asOf`, by feature id. */
export async function latestForecasts(db: Reader, workspaceId: string, asOf: Day, featureIds: readonly string[]): Promise<Map<string, ForecastRow>> {
  const latest = sql`${featureForecast.id} IN (SELECT (SELECT id FROM feature_forecast WHERE workspace_id = ${workspaceId} AND feature_id = given.value AND day <= ${asOf} ORDER BY day DESC, id DESC LIMIT 1)
    FROM json_each(${JSON.stringify(featureIds)}) AS given)`;
  const rows = await orm(db).select().from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), latest));
  return new Map(rows.map((row) => [row.featureId, row]));
}

/** Of each forecast of a run the one made before it, by feature id: without inputs and outputs. */
export async function forecastsBefore(db: Reader, workspaceId: string, runId: string): Promise<Map<string, ScoredForecast>> {
  const before = sql`${featureForecast.id} IN (SELECT (SELECT id FROM feature_forecast WHERE workspace_id = ${workspaceId} AND feature_id = made.feature_id AND day <= made.day AND id < made.id ORDER BY day DESC, id DESC LIMIT 1)
    FROM feature_forecast AS made WHERE made.workspace_id = ${workspaceId} AND made.run_id = ${runId})`;
  const rows = await orm(db).select(SCORED).from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), before));
  return new Map(rows.map((row) => [row.featureId, row]));
}

/** Every forecast of one feature made by `asOf`, oldest first. */
export const forecastsOf = async (db: Reader, workspaceId: string, featureId: string, asOf: Day): Promise<ForecastRow[]> =>
  orm(db).select().from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), eq(featureForecast.featureId, featureId), lte(featureForecast.day, asOf))).orderBy(asc(featureForecast.day), asc(featureForecast.id));

/** What a score needs of every forecast made by `asOf`, oldest first, without its inputs and outputs. */
export type ScoredForecast = Pick<ForecastRow, "id" | "featureId" | "day" | "engineVersion" | "modelVersion" | "dataDate" | "pCapable" | "pShipped" | "pHarmed" | "unknown">;
export const forecastLog = async (db: Reader, workspaceId: string, asOf: Day): Promise<ScoredForecast[]> =>
  orm(db)
    .select(SCORED)
    .from(featureForecast)
    .where(and(eq(featureForecast.workspaceId, workspaceId), lte(featureForecast.day, asOf)))
    .orderBy(asc(featureForecast.day), asc(featureForecast.id));

export const forecastsOfRun = async (db: Reader, workspaceId: string, runId: string): Promise<ForecastRow[]> =>
  orm(db).select().from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), eq(featureForecast.runId, runId))).orderBy(asc(featureForecast.id));

/** Runs made by `asOf`, newest first. */
export const listRuns = async (db: Reader, workspaceId: string, asOf: Day, limit: number): Promise<ForecastRun[]> =>
  orm(db).select().from(forecastRun).where(and(eq(forecastRun.workspaceId, workspaceId), lte(forecastRun.day, asOf))).orderBy(desc(forecastRun.day), desc(forecastRun.id)).limit(limit);

/** The runs of these ids, by id. */
export const runsById = async (db: Reader, workspaceId: string, ids: readonly string[]): Promise<Map<string, ForecastRun>> => {
  return new Map((await orm(db).select().from(forecastRun).where(and(eq(forecastRun.workspaceId, workspaceId), among(forecastRun.id, ids)))).map((run) => [run.id, run]));
};

/** Every forecast of the frontier that was logged by `asOf`, once where many runs of a day rest on the same, oldest first. */
export const frontierLog = async (db: Reader, workspaceId: string, asOf: Day): Promise<Pick<ForecastRun, "day" | "frontier">[]> =>
  orm(db).selectDistinct({ day: forecastRun.day, frontier: forecastRun.frontier }).from(forecastRun).where(and(eq(forecastRun.workspaceId, workspaceId), lte(forecastRun.day, asOf))).orderBy(asc(forecastRun.day));
