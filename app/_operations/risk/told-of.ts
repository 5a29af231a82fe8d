import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { LossTail } from "#lib/portfolio/risk/loss-tail.ts";
import type { RiskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import type { Told } from "#lib/portfolio/risk/risk-sentence.ts";
import type { Exposed } from "#app/_operations/risk/exposed-on.ts";

/** What the sentences about risk are made of, and the forecasts that count in them. */
export function toldOf(companies: readonly Exposed[], { figures, tail, currency, today }: { figures: RiskFigures; tail: LossTail | null; currency: Currency; today: Day }): Told & { counted: NonNullable<Exposed["forecastRow"]>[] } {
  const ids = new Set(figures.expectedLoss.forecast.ids);
  const counted = companies.flatMap(({ id, forecastRow }) => (forecastRow && ids.has(id) ? forecastRow : []));
  const quantile = (share: number) => tail?.quantiles.find((each) => each.share === share)?.loss ?? 0;
  return { figures, currency, today, counted, until: counted.map(({ horizon }) => horizon).sort().at(-1) ?? null, range: tail ? { low: quantile(0.1), high: quantile(0.9) } : null };
}
