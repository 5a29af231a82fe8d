import { normalQuantile } from "#lib/probability/normal-quantile.ts";
import { PRICE_FALL } from "./shipping.ts";

/** What an inference bill does while prices fall. `month` counts from 0, today. */
export type PriceAssumption = {
  /** Share of the work, 0 to 1, that moves to the newest models within a year, evenly. */
  moves: number;
  /** What those cost for the same work, as a multiple of today's price: the newest models have not got cheaper. */
  dearer: number;
  /** Growth of the work a month, as a fraction. */
  growth: number;
  /** From this month on every price is multiplied. */
  shock: { fromMonth: number; times: number } | null;
};
/** Multiples of today's bill; the 10% path is the cheap one. */
export type BillFactor = { month: number; q10: number; q50: number; q90: number };

export const STEADY: PriceAssumption = { moves: 0, dearer: 1, growth: 0, shock: null };

/** The p-quantile of the yearly factor by which prices fall at constant capability: lognormal, median 10, sd 0.9, at least 1.3. */
export const fallQuantile = (p: number): number => Math.exp(Math.max(PRICE_FALL.least, PRICE_FALL.log + PRICE_FALL.sd * normalQuantile(p)));

/** Months of `moves` towards its full share. */
const MOVE_MONTHS = 12;

/** Bill / today's bill = (1 + growth)^t shock ((1 - m) F^(-t/12) + m dearer), m = moves min(1, t/12); exact at a quantile, as it falls with F. */
function billAt({ moves, dearer, growth, shock }: PriceAssumption, month: number, fall: number): number {
  const moved = moves * Math.min(1, month / MOVE_MONTHS);
  const shocked = shock !== null && month >= shock.fromMonth ? shock.times : 1;
  return (1 + growth) ** month * shocked * ((1 - moved) * fall ** (-month / 12) + moved * dearer);
}

/** The multiple of today's inference bill in each of the coming months, as a range. */
export function billPath(assumption: PriceAssumption, months: number): BillFactor[] {
  const [fast, middle, slow] = [fallQuantile(0.9), fallQuantile(0.5), fallQuantile(0.1)];
  return Array.from({ length: months + 1 }, (_, month) => ({
    month,
    q10: billAt(assumption, month, fast),
    q50: billAt(assumption, month, middle),
    q90: billAt(assumption, month, slow),
  }));
}

/** Months until a task that costs `costRatio` times what it may is cheap enough: 12 ln c / ln F; 0 where it is already. */
export const monthsUntilAffordable = (costRatio: number, p: number): number => (costRatio <= 1 ? 0 : (12 * Math.log(costRatio)) / Math.log(fallQuantile(1 - p)));
