import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { featureForecast, forecastRun } from "#db/schema/feature-forecast.ts";
import type { Day } from "#lib/date.ts";

export type ForecastRow = typeof featureForecast.$inferSelect;
export type ForecastRun = typeof forecastRun.$inferSelect;
export type NewForecast = Omit<ForecastRow, "id" | "workspaceId" | "runId">;

/** Logs what was forecast for one cause; nothing of the log is ever changed. */
export async function logForecasts(tx: Tx, workspaceId: string, run: Omit<ForecastRun, "id" | "workspaceId" | "features">, forecasts: readonly NewForecast[]): Promise<string> {
  const id = newId();
  await orm(tx).insert(forecastRun).values({ ...run, id, workspaceId, features: forecasts.length });
  bulkInsert(tx, featureForecast, forecasts.map((forecast) => ({ ...forecast, id: newId(), workspaceId, runId: id })));
  return id;
}

/** The latest forecast of each feature made by `asOf`, by feature id. */
export async function latestForecasts(db: Reader, workspaceId: string, asOf: Day): Promise<Map<string, ForecastRow>> {
  const latest = sql`${featureForecast.id} IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY feature_id ORDER BY day DESC, id DESC) AS place
    FROM feature_forecast WHERE workspace_id = ${workspaceId} AND day <= ${asOf}) WHERE place = 1)`;
  const rows = await orm(db).select().from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), latest));
  return new Map(rows.map((row) => [row.featureId, row]));
}

/** Every forecast of one feature made by `asOf`, oldest first. */
export const forecastsOf = async (db: Reader, workspaceId: string, featureId: string, asOf: Day): Promise<ForecastRow[]> =>
  orm(db).select().from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), eq(featureForecast.featureId, featureId), lte(featureForecast.day, asOf))).orderBy(asc(featureForecast.day), asc(featureForecast.id));

/** What a score needs of every forecast made by `asOf`, oldest first, without its inputs and outputs. */
export type ScoredForecast = Pick<ForecastRow, "id" | "featureId" | "day" | "engineVersion" | "modelVersion" | "dataDate" | "pCapable" | "pShipped" | "pHarmed" | "unknown">;
export const forecastLog = async (db: Reader, workspaceId: string, asOf: Day): Promise<ScoredForecast[]> =>
  orm(db)
    .select({
      id: featureForecast.id, featureId: featureForecast.featureId, day: featureForecast.day, engineVersion: featureForecast.engineVersion, modelVersion: featureForecast.modelVersion,
      dataDate: featureForecast.dataDate, pCapable: featureForecast.pCapable, pShipped: featureForecast.pShipped, pHarmed: featureForecast.pHarmed, unknown: featureForecast.unknown,
    })
    .from(featureForecast)
    .where(and(eq(featureForecast.workspaceId, workspaceId), lte(featureForecast.day, asOf)))
    .orderBy(asc(featureForecast.day), asc(featureForecast.id));

export const forecastsOfRun = async (db: Reader, workspaceId: string, runId: string): Promise<ForecastRow[]> =>
  orm(db).select().from(featureForecast).where(and(eq(featureForecast.workspaceId, workspaceId), eq(featureForecast.runId, runId))).orderBy(asc(featureForecast.id));

/** Runs made by `asOf`, newest first. */
export const listRuns = async (db: Reader, workspaceId: string, asOf: Day, limit: number): Promise<ForecastRun[]> =>
  orm(db).select().from(forecastRun).where(and(eq(forecastRun.workspaceId, workspaceId), lte(forecastRun.day, asOf))).orderBy(desc(forecastRun.day), desc(forecastRun.id)).limit(limit);

export const runById = async (db: Reader, workspaceId: string, id: string): Promise<ForecastRun | null> =>
  (await orm(db).select().from(forecastRun).where(and(eq(forecastRun.workspaceId, workspaceId), eq(forecastRun.id, id))))[0] ?? null;
