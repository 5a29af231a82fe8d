import type { PortfolioLine } from "#lib/portfolio/line.ts";

/** Names of the cells of a packed line, in order. */
export const LINE_FIELDS = [
  "id", "slug", "name", "sector", "stage", "country", "currency", "state", "agree", "of", "decidedBy", "basisEnd", "freshUntil", "cashZeroDay",
  "cashZeroPeriods", "breakEvenDay", "cash", "netBurn", "capitalNeeded", "flags", "standing", "band", "daysLeft", "features", "lastHeard", "raiseLeadMonths",
  "stake", "action", "actionDue",
] as const satisfies readonly (keyof PortfolioLine)[];

export type PackedLine = readonly unknown[];

/** A line as an array of its cells: half of what names on every line would take on the wire. */
export const packLine = (line: PortfolioLine): PackedLine => LINE_FIELDS.map((field) => line[field]);

/** Field by field in one order, which gives all lines one shape: a browser unpacks thousands, and objects from entries take several times longer. */
export function unpackLine(cells: PackedLine): PortfolioLine {
  const line: Record<string, unknown> = {};
  for (let i = 0; i < LINE_FIELDS.length; i++) line[LINE_FIELDS[i] as string] = cells[i];
  return line as PortfolioLine;
}
