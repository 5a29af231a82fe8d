import type { PortfolioLine } from "#lib/portfolio/line.ts";

/** Names of the cells of a packed line, in order. */
export const LINE_FIELDS = [
  "id", "slug", "name", "sector", "stage", "country", "currency", "state", "agree", "of", "decidedBy", "basisEnd", "freshUntil", "cashZeroDay",
  "cashZeroPeriods", "breakEvenDay", "cash", "netBurn", "capitalNeeded", "flags", "standing", "band", "daysLeft",
] as const satisfies readonly (keyof PortfolioLine)[];

export type PackedLine = readonly unknown[];

/** A line as an array of its cells: half of what names on every line would take on the wire. */
export const packLine = (line: PortfolioLine): PackedLine => LINE_FIELDS.map((field) => line[field]);

export const unpackLine = (cells: PackedLine): PortfolioLine => Object.fromEntries(LINE_FIELDS.map((field, i) => [field, cells[i]])) as PortfolioLine;
