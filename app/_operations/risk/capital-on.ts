import type { Day } from "#lib/date.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { CORRELATION } from "#lib/portfolio/risk/loss-tail.ts";
import { riskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { capitalWords, lossWords } from "#lib/portfolio/risk/risk-sentence.ts";
import type { Reader } from "#db/client.ts";
import type { Workspace } from "#db/workspace.ts";
import { exposedOn } from "#app/_operations/risk/exposed-on.ts";
import { lossesOf, tailOf } from "#app/_operations/risk/tail-of.ts";

/** The portfolio's capital in words; null where no fund holds anything. A range stands there only where it is quickly drawn or was drawn before. */
export async function capitalOn(db: Reader, workspace: Workspace, lines: readonly PortfolioLine[], day: Day): Promise<{ sits: string; loss: string } | null> {
  const { currency, companies } = await exposedOn(db, workspace, lines, day, { values: false, exits: false });
  const figures = riskFigures(companies, day);
  if (figures.exposure.ids.length === 0) return null;
  const counted = new Set(figures.expectedLoss.forecast.ids);
  const until = companies.flatMap(({ id, forecastRow }) => (forecastRow && counted.has(id) ? forecastRow.horizon : [])).sort().at(-1) ?? null;
  const tail = tailOf(lossesOf(companies), CORRELATION, { quick: true });
  const quantile = (share: number) => tail?.quantiles.find((each) => each.share === share)?.loss ?? 0;
  const told = { figures, currency, until, today: day, range: tail ? { low: quantile(0.1), high: quantile(0.9) } : null };
  return { sits: capitalWords(told), loss: lossWords(told) };
}
