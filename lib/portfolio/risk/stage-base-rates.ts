import type { ResolvedForecast } from "#lib/portfolio/risk/forecast-score.ts";

export type JudgedForecast = { probability: number; happened: boolean; stage: string | null };

// A share of fewer says little about a stage; all stages together stand in.
const ENOUGH_OF_STAGE = 10;

/** Gives each forecast the base rate of its stage: the share that failed among the other resolved forecasts of the stage, or of all stages where they are few. */
export function withStageBaseRates(forecasts: readonly JudgedForecast[]): ResolvedForecast[] {
  const shareOf = (others: readonly JudgedForecast[]): number => others.filter(({ happened }) => happened).length / others.length;
  return forecasts.map(({ probability, happened, stage }, i) => {
    const others = forecasts.filter((_, j) => j !== i);
    const same = others.filter((other) => stage !== null && other.stage === stage);
    const counted = same.length >= ENOUGH_OF_STAGE ? same : others;
    return { probability, happened, baseRate: counted.length === 0 ? 0.5 : shareOf(counted) };
  });
}
