import { type Day, daysBetween } from "#lib/date.ts";
import type { Rulers } from "../rulers.ts";
import { DAYS_PER_YEAR } from "../trend.ts";

/** The cheapest list price of a model at or above a capability level, as it fell; US dollars per million tokens, three parts in and one part out. */
export type PriceAtLevel = {
  level: number;
  steps: { day: Day; usd: number; model: string }[];
  /** Factor by which it fell a year from the first step to the end of the table, flat stretches included; null where that is less than a year. */
  perYear: number | null;
};

const LEVELS = [125, 130, 135, 140, 145, 150, 155] as const;
// Shorter windows give factors up to the thousands and say nothing.
const LEAST_YEARS = 1;

/** Only models that stand in both tables count; the table ends on `until`; a step is a day on which the cheapest got cheaper. */
export function pricesAtLevel({ capabilities, later, prices }: Pick<Rulers, "capabilities" | "later" | "prices">, until: Day): PriceAtLevel[] {
  const scores = new Map([...capabilities, ...later].map(({ model, eci }) => [model, eci]));
  const blended = prices
    .flatMap(({ model, from, input, output }) => {
      const eci = scores.get(model);
      return eci === undefined ? [] : [{ model, day: from, usd: (3 * input + output) / 4, eci }];
    })
    .sort((a, b) => (a.day === b.day ? a.usd - b.usd : a.day < b.day ? -1 : 1));
  return LEVELS.flatMap((level): PriceAtLevel[] => {
    const steps: PriceAtLevel["steps"] = [];
    for (const { eci, day, usd, model } of blended) if (eci >= level && usd > 0 && usd < (steps.at(-1)?.usd ?? Infinity)) steps.push({ day, usd, model });
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last || steps.length < 2) return [];
    const years = daysBetween(first.day, until) / DAYS_PER_YEAR;
    return [{ level, steps, perYear: years < LEAST_YEARS ? null : (first.usd / last.usd) ** (1 / years) }];
  });
}
