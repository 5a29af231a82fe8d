import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { failureForecast } from "#db/schema/failure-forecast.ts";
import type { Day } from "#lib/date.ts";

export type FailureForecastRow = typeof failureForecast.$inferSelect;
export type NewFailureForecast = NewRow<FailureForecastRow>;

export const failureForecasts = recordedRows(failureForecast, "forecast", [failureForecast.madeOn]);

/** As known on a day; of one company where it is given. */
export const failureForecastsOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<FailureForecastRow[]> =>
  failureForecasts.known(db, workspaceId, asOf, companyId ? eq(failureForecast.companyId, companyId) : undefined);
