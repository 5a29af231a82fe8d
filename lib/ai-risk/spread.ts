import { normalCdf } from "#lib/probability/normal-cdf.ts";
import { studentCdf } from "#lib/probability/student-cdf.ts";

/** One weighted bell: a normal, or Student's t where `degrees` are given. */
export type Bell = { weight: number; mean: number; sd: number; degrees: number | null };
/** A forecast distribution as a mixture of bells; the weights add up to 1. */
export type Spread = readonly Bell[];

const standard = (z: number, degrees: number | null): number => (degrees === null ? normalCdf(z) : studentCdf(z, degrees));

/** P(X <= x). */
export function spreadCdf(spread: Spread, x: number): number {
  let sum = 0;
  for (const { weight, mean, sd, degrees } of spread) sum += weight * (sd > 0 ? standard((x - mean) / sd, degrees) : x >= mean ? 1 : 0);
  return sum;
}

/** The mean of several forecasts: each gets the same weight. */
export const equalMixture = (spreads: readonly Spread[]): Spread => spreads.flatMap((spread) => spread.map((bell) => ({ ...bell, weight: bell.weight / spreads.length })));

// 15 sd hold all but 1e-4 of a t with 3 degrees of freedom; 1,500 cells keep the error of a quantile below a fiftieth of an ECI point.
const REACH = 15;
const CELLS = 1500;

/** The quantiles at rising `ps`, read off one tabulation of the distribution, linear between its points. */
export function spreadQuantiles(spread: Spread, ps: readonly number[]): number[] {
  const low = Math.min(...spread.map(({ mean, sd }) => mean - REACH * sd));
  const high = Math.max(...spread.map(({ mean, sd }) => mean + REACH * sd));
  if (!(high > low)) return ps.map(() => low);
  const step = (high - low) / CELLS;
  const found: number[] = [];
  let cell = 1;
  let [before, after] = [0, spreadCdf(spread, low + step)];
  for (const p of ps) {
    while (after < p && cell < CELLS) [before, after] = [after, spreadCdf(spread, low + ++cell * step)];
    found.push(low + (cell - 1 + Math.min(1, Math.max(0, (p - before) / (after - before || 1)))) * step);
  }
  return found;
}
