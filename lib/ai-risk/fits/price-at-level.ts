import { type Day, daysBetween } from "#lib/date.ts";
import type { Rulers } from "../rulers.ts";
import { DAYS_PER_YEAR } from "../trend.ts";

export type PriceStep = { day: Day; usd: number; model: string };
/** The cheapest list price of a model at or above a capability level, as it fell; US dollars per million tokens, three parts in and one part out. */
export type PriceAtLevel = {
  level: number;
  steps: PriceStep[];
  /** Factor by which it fell a year from the first step to the end of the table, flat stretches included; null where that is less than a year. */
  perYear: number | null;
};
type Priced = Pick<Rulers, "capabilities" | "later" | "prices">;

const LEVELS = [125, 130, 135, 140, 145, 150, 155] as const;
// Shorter windows give factors up to the thousands and say nothing.
export const LEAST_YEARS = 1;

/** List prices of the models that stand in both tables, with their capability, by day. */
export function blendedPrices({ capabilities, later, prices }: Priced): (PriceStep & { eci: number })[] {
  const scores = new Map([...capabilities, ...later].map(({ model, eci }) => [model, eci]));
  return prices
    .flatMap(({ model, from, input, output }) => {
      const eci = scores.get(model);
      return eci === undefined ? [] : [{ model, day: from, usd: (3 * input + output) / 4, eci }];
    })
    .sort((a, b) => (a.day === b.day ? a.usd - b.usd : a.day < b.day ? -1 : 1));
}

/** The days on which the cheapest model at or above a level got cheaper. */
export function stepsAtLevel(blended: readonly (PriceStep & { eci: number })[], level: number): PriceStep[] {
  const steps: PriceStep[] = [];
  for (const { eci, day, usd, model } of blended) if (eci >= level && usd > 0 && usd < (steps.at(-1)?.usd ?? Infinity)) steps.push({ day, usd, model });
  return steps;
}

/** Only models that stand in both tables count; the table ends on `until`. */
export function pricesAtLevel(rulers: Priced, until: Day): PriceAtLevel[] {
  const blended = blendedPrices(rulers);
  return LEVELS.flatMap((level): PriceAtLevel[] => {
    const steps = stepsAtLevel(blended, level);
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last || steps.length < 2) return [];
    const years = daysBetween(first.day, until) / DAYS_PER_YEAR;
    return [{ level, steps, perYear: years < LEAST_YEARS ? null : (first.usd / last.usd) ** (1 / years) }];
  });
}
