import type { Day } from "#lib/date.ts";
import type { ForecastOutcome } from "#lib/portfolio/ledger/kinds.ts";

type Forecast = { id: string; companyId: string; madeOn: Day; horizon: Day; outcome: ForecastOutcome | null };

/** The latest forecast of each company whose day is still to come; of one day the later one. What is due waits for its outcome and counts no longer. */
export function openForecasts<T extends Forecast>(forecasts: readonly T[], today: Day): Map<string, T> {
  const latest = new Map<string, T>();
  for (const each of forecasts) {
    if (each.outcome !== null || each.horizon <= today || each.madeOn > today) continue;
    const other = latest.get(each.companyId);
    if (!other || each.madeOn > other.madeOn || (each.madeOn === other.madeOn && each.id > other.id)) latest.set(each.companyId, each);
  }
  return latest;
}

/** Forecasts whose day has come without a word on what came of them. */
export const dueForecasts = <T extends Forecast>(forecasts: readonly T[], today: Day): T[] => forecasts.filter(({ outcome, horizon }) => outcome === null && horizon <= today);
