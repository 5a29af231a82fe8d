import { filterLines } from "#lib/portfolio/arrange.ts";
import { type Band, countBands, countStandings, type PortfolioLine, type Standing } from "#lib/portfolio/line.ts";
import type { PortfolioView } from "#lib/portfolio/view.ts";

export type Around = { standings: Record<Standing, number>; bands: Record<Band, number> };

/** How many lines each standing and each band would show beside what else the view asks for. */
export const countsAround = (lines: readonly PortfolioLine[], view: Pick<PortfolioView, "search" | "standings" | "bands" | "month">): Around => ({
  standings: countStandings(filterLines(lines, { ...view, standings: [] })),
  bands: countBands(filterLines(lines, { ...view, bands: [] })),
});
