/** A forecast whose day has come. `baseRate`: what the company's stage alone would have said. */
export type ResolvedForecast = { probability: number; happened: boolean; baseRate: number };
export type ForecastScore = { resolved: number; failed: number; scores: { brier: number; baseRateBrier: number } | null };

// Under thirty resolved forecasts a Brier score is mostly luck.
const ENOUGH = 30;

/** Brier = mean of (p - outcome)^2, 0 is perfect; beside that of the stages' base rates. Counts alone while they are few. */
export function scoreForecasts(forecasts: readonly ResolvedForecast[]): ForecastScore {
  const [resolved, failed] = [forecasts.length, forecasts.filter(({ happened }) => happened).length];
  const brier = (of: (forecast: ResolvedForecast) => number) => forecasts.reduce((sum, each) => sum + (of(each) - (each.happened ? 1 : 0)) ** 2, 0) / resolved;
  return { resolved, failed, scores: resolved < ENOUGH ? null : { brier: brier(({ probability }) => probability), baseRateBrier: brier(({ baseRate }) => baseRate) } };
}
