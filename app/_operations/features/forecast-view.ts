import { z } from "zod";
import type { RegisteredForecast } from "#lib/ai-risk/register/pool-judges.ts";
import type { ForecastRow } from "#db/feature-forecast.ts";
import { dayOut } from "#app/_operations/company/fields.ts";

const quantiles = <T extends z.ZodType>(of: T) => z.object({ q10: of, q50: of, q90: of });
const forecastDay = z.string();
const shared = {
  route: z.enum(["A", "B", "C"]), need: quantiles(z.number()), pCapable12: z.number(), pShipped12: z.number(), pHarmed12: z.number(),
  capableDate: quantiles(forecastDay), shippedDate: quantiles(forecastDay),
};

export const forecastView = z.object({
  day: dayOut,
  dataDate: dayOut.nullable(),
  engineVersion: z.string(),
  modelVersion: z.string(),
  /** Null where nothing can be said; `unknown` says why. */
  pooled: z.object({ ...shared, frontierNow: z.number(), flag: z.enum(["red", "amber", "none"]), widened: z.boolean() }).nullable(),
  judges: z.array(z.object({ ...shared, judgementId: z.string(), author: z.string() })).max(200),
  unknown: z.string().nullable(),
});
export type ForecastView = z.output<typeof forecastView>;

/** The log keeps outputs as the engine gave them; null where nothing was forecast. */
export const storedForecast = (row: ForecastRow): RegisteredForecast | null => (row.unknown === null ? (row.outputs as RegisteredForecast) : null);

export function viewForecast(row: ForecastRow): ForecastView {
  const { day, dataDate, engineVersion, modelVersion, unknown } = row;
  const stored = storedForecast(row);
  return forecastView.parse({ day, dataDate, engineVersion, modelVersion, unknown, pooled: stored?.pooled ?? null, judges: stored?.judges ?? [] });
}
