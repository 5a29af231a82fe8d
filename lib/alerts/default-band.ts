import { alertFigure, type AlertUnit, type FigureId } from "./figures.ts";

// What two reports in a row differ by without anything having happened.
const FIXED: Partial<Record<AlertUnit, number>> = { months: 0.5, days: 7, percent: 5, count: 0 };
// Money and ratios have no size of their own: a twentieth of the threshold.
const SHARE = 0.05;

// Five points of a chance, one of a growth rate.
const [WIDEST, NARROWEST] = [0.05, 0.01];

/** How far back beyond its threshold a figure has to go before a rule fires again, unless the rule says otherwise. */
export const defaultBand = (figure: FigureId, threshold: number): number => {
  const { unit } = alertFigure(figure);
  return unit === "fraction" ? Math.min(WIDEST, Math.max(NARROWEST, Math.abs(threshold) / 4)) : (FIXED[unit] ?? Math.abs(threshold) * SHARE);
};
