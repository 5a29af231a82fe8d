import type { Day } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { Standing } from "#lib/portfolio/line.ts";
import type { FigureId } from "./figures.ts";

/** What stands for no end, as of a runway where cash does not end: above every number, and kept by JSON. */
export const NO_END = Number.MAX_VALUE;

/** A company as rules see it, as known on a day. */
export type Sight = {
  companyId: string;
  day: Day;
  /** Stale and unknown are no verdict. */
  standing: Standing;
  /** End of the last complete month. */
  basisEnd: Day | null;
  /** The last day on which figures were reported; before the first report the day on which the company was added. */
  lastHeard: Day | null;
  /** In the figure's unit, money in major units of `currency`; absent or null: not known. */
  figures: Readonly<Partial<Record<FigureId, number | null>>>;
  currency: Currency;
  /** Units of another currency for one of `currency`; absent: no rate. */
  rates: Readonly<Partial<Record<Currency, number>>>;
  /** Ids of the figures that it rests on. */
  rows: readonly string[];
};

/** A figure of a company in the currency of a rule; null: not known. */
export function figureIn(sight: Sight, figure: FigureId, isMoney: boolean, currency: Currency): number | null {
  const value = sight.figures[figure] ?? null;
  if (value === null) return null;
  if (value === NO_END || !isMoney || currency === sight.currency) return value;
  const rate = sight.rates[currency];
  return rate === undefined ? null : value * rate;
}
