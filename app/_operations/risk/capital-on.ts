import type { Day } from "#lib/date.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import { CORRELATION } from "#lib/portfolio/risk/loss-tail.ts";
import { riskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { capitalWords, lossWords } from "#lib/portfolio/risk/risk-sentence.ts";
import type { Reader } from "#db/client.ts";
import type { Workspace } from "#db/workspace.ts";
import { exposedOn } from "#app/_operations/risk/exposed-on.ts";
import { lossesOf, tailOf } from "#app/_operations/risk/tail-of.ts";
import { toldOf } from "#app/_operations/risk/told-of.ts";

/** The portfolio's capital in words; null where no fund holds anything. A range stands there only where it is quickly drawn or was drawn before. */
export async function capitalOn(db: Reader, workspace: Workspace, lines: readonly PortfolioLine[], day: Day): Promise<{ sits: string; loss: string } | null> {
  const { currency, companies } = await exposedOn(db, workspace, lines, day, { values: false, exits: false });
  const figures = riskFigures(companies, day);
  if (figures.exposure.ids.length === 0) return null;
  const told = toldOf(companies, { figures, tail: tailOf(lossesOf(companies), CORRELATION, { quick: true }), currency, today: day });
  return { sits: capitalWords(told), loss: lossWords(told) };
}
