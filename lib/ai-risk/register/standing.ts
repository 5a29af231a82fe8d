import { type Day, daysBetween } from "#lib/date.ts";
import { REFUSED_DAYS, STALE_DAYS } from "../frontier.ts";

/** How far a stored forecast can be relied on, seen on a day; the worst first. */
export type Standing = "unjudged" | "refused" | "unknown" | "expired" | "old" | "stale-data" | "fresh";
export const STANDING_WORDS: Record<Standing, string> = {
  unjudged: "not judged yet", refused: "data too old", unknown: "no forecast", expired: "judgement expired", old: "forecast is old", "stale-data": "data getting old", fresh: "up to date",
};

/** A month: the frontier gains about 1.2 points in it, less than its own uncertainty of 2.5. */
const FORECAST_DAYS = 31;

export type StoredFacts = { judged: boolean; forecastDay: Day | null; dataDate: Day | null; known: boolean; expiresOn: Day | null };

/** `expiresOn` is the earliest end of a judgement that counts. */
export function standingOf({ judged, forecastDay, dataDate, known, expiresOn }: StoredFacts, today: Day): Standing {
  if (!judged) return "unjudged";
  const age = dataDate === null ? 0 : daysBetween(dataDate, today);
  if (age > REFUSED_DAYS) return "refused";
  if (!known || forecastDay === null) return "unknown";
  if (expiresOn !== null && today > expiresOn) return "expired";
  if (daysBetween(forecastDay, today) > FORECAST_DAYS) return "old";
  return age > STALE_DAYS ? "stale-data" : "fresh";
}
