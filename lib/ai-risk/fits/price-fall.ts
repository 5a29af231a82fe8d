import { type Day, daysBetween } from "#lib/date.ts";
import { leastSquares } from "#lib/probability/least-squares.ts";
import { quantile } from "#lib/probability/quantile.ts";
import type { Rulers } from "../rulers.ts";
import { DAYS_PER_YEAR } from "../trend.ts";
import { blendedPrices, LEAST_YEARS, stepsAtLevel } from "./price-at-level.ts";

/** How fast the cheapest price of one level fell while it was followed: factor a year, by least squares of its logarithm over the days on which it fell. */
export type LevelFall = { level: number; from: Day; to: Day; steps: number; perYear: number; halvingMonths: number };
/** Months from a list price to the first later one of about the same capability that costs at most `part` of it; `reached` of `prices` have seen that. */
export type CheaperFit = { part: number; prices: number; reached: number; q25: number; median: number; q75: number };
export type PriceFall = { levels: LevelFall[]; cheaper: CheaperFit[] };

const LOWEST = 115;
const HIGHEST = 160;
/** Points below that still count as the same capability: about the error of a model's score. */
const SAME_POINTS = 2;
const PARTS = [1 / 3, 1 / 10] as const;

/** Every whole level of capability whose price was followed for a year or more, and how long a price stood until a third and a tenth of it did. */
export function priceFall(rulers: Pick<Rulers, "capabilities" | "later" | "prices">): PriceFall {
  const blended = blendedPrices(rulers);
  const levels = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, i) => LOWEST + i).flatMap((level): LevelFall[] => {
    const steps = stepsAtLevel(blended, level);
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last || daysBetween(first.day, last.day) / DAYS_PER_YEAR < LEAST_YEARS) return [];
    const { slope } = leastSquares(steps.map(({ day, usd }) => ({ x: daysBetween(first.day, day) / DAYS_PER_YEAR, y: Math.log(usd) })));
    return [{ level, from: first.day, to: last.day, steps: steps.length, perYear: Math.exp(-slope), halvingMonths: (12 * Math.LN2) / -slope }];
  });
  const cheaper = PARTS.map((part): CheaperFit => {
    const months = blended.flatMap(({ day, usd, eci }) => {
      const found = blended.find((other) => other.day > day && other.eci >= eci - SAME_POINTS && other.usd <= usd * part * (1 + 1e-9));
      return found ? [(daysBetween(day, found.day) / DAYS_PER_YEAR) * 12] : [];
    }).sort((a, b) => a - b);
    return { part, prices: blended.length, reached: months.length, q25: quantile(months, 0.25), median: quantile(months, 0.5), q75: quantile(months, 0.75) };
  });
  return { levels, cheaper };
}
