import type { Day } from "#lib/date.ts";
import type { PortfolioLine } from "#lib/portfolio/line.ts";
import type { Stake } from "#lib/portfolio/stake.ts";
import { stakesOf } from "#lib/portfolio/stakes-of.ts";
import { CORRELATION } from "#lib/portfolio/risk/loss-tail.ts";
import { riskFigures } from "#lib/portfolio/risk/risk-figures.ts";
import { archivedWords, capitalWords, coverageWords, lossWords, unknownWords } from "#lib/portfolio/risk/risk-sentence.ts";
import type { Reader } from "#db/client.ts";
import type { Workspace } from "#db/workspace.ts";
import { exposedOn } from "#app/_operations/risk/exposed-on.ts";
import { lossesOf, tailOf } from "#app/_operations/risk/tail-of.ts";
import { toldOf } from "#app/_operations/risk/told-of.ts";

/** What sits in the dead, what is expected to be lost, and of how much of it these are; each in words, "" where there is nothing to say. */
export type CapitalWords = { sits: string; loss: string; coverage: string };

/** The portfolio's capital; words are null where no fund holds anything. A range stands there only where it is quickly drawn or was drawn before. */
export async function capitalOn(db: Reader, workspace: Workspace, { lines, archived }: { lines: readonly PortfolioLine[]; archived: readonly PortfolioLine[] }, day: Day): Promise<{ words: CapitalWords | null; stakes: ReadonlyMap<string, Stake> }> {
  const { currency, companies } = await exposedOn(db, workspace, [...lines, ...archived], day, { values: false, exits: false });
  const stakes = stakesOf(companies, currency, day);
  const figures = riskFigures(companies, day);
  if (figures.exposure.ids.length + figures.unknownIds.length === 0) return { words: null, stakes };
  const told = toldOf(companies, { figures, tail: tailOf(lossesOf(companies), CORRELATION, { quick: true }), currency, today: day });
  const gone = new Set(archived.map(({ id }) => id));
  const coverage = [coverageWords(told), unknownWords(told), archivedWords(companies.filter(({ id }) => gone.has(id)), currency)].filter(Boolean).join("; ");
  return { words: { sits: capitalWords(told), loss: lossWords(told), coverage }, stakes };
}
