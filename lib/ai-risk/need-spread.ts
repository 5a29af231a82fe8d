import type { RouteGrade } from "./feature-input.ts";

/** The ECI that a feature needs, as a distribution; `step` is a width over which it hardly bends. */
export type Need = { route: RouteGrade; cdf: (eci: number) => number; low: number; high: number; step: number };

/** Far finer than the tenth of an ECI point that is shown. */
const TOLERANCE = 1e-5;

/** The ECI below which the need lies with probability p, by bisection. */
export function needQuantile({ cdf, low, high }: Pick<Need, "cdf" | "low" | "high">, p: number): number {
  let [from, to] = [low, high];
  while (to - from > TOLERANCE) {
    const middle = (from + to) / 2;
    if (cdf(middle) < p) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The same need with its spread taken away: it lies at its median. */
export function heldNeed(need: Need): Need {
  const middle = needQuantile(need, 0.5);
  return { ...need, cdf: (x) => (x >= middle ? 1 : 0), low: middle - 1, high: middle + 1, step: 0.01 };
}
