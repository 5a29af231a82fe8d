import type { FeatureInput } from "./feature-input.ts";
import { CELLS_PER_YEAR, type Frontier, PATHS, YEARS } from "./frontier.ts";
import { logit } from "./logit.ts";
import type { Need } from "./need-spread.ts";
import type { Fixed } from "./terms.ts";

export const CELLS = CELLS_PER_YEAR * YEARS;

/** Weights of the paths: each stands for 1/200, the outer two for half of the rest beyond them too. */
const WEIGHT = 1 / (PATHS + 1);
const OUTER = 1.5 * WEIGHT;

/** P(capable by the end of cell k), k = 0 (now) to CELLS, and the share of forecasts in which the best published score decides. */
export type Capable = { by: Float64Array; decided: number };

/** Tabulates the need's distribution from the frontier's level now to its highest path; from its own upper end on it is 1. */
function tabulate({ cdf, step: finest, high: certain }: Need, low: number, high: number): { table: Float64Array; step: number } {
  const step = Math.max(finest, (high - low) / 3000);
  const table = new Float64Array(Math.ceil((high - low) / step) + 2).fill(1);
  for (let i = 0; i < table.length && low + i * step < certain; i++) table[i] = cdf(low + i * step);
  return { table, step };
}

/** In the first year every cell is computed, after it every fourth, straight between them: the chance bends little there. */
const FINE = CELLS_PER_YEAR;
const COARSE = 4;

/** P(need <= best so far) over the paths of the frontier, at each cell's end. */
function byFrontier(need: Need, { paths, now }: Frontier, held: boolean): Float64Array {
  const by = new Float64Array(CELLS + 1);
  const { table, step } = tabulate(need, now, paths[CELLS * PATHS + PATHS - 1] as number);
  const perPoint = 1 / step;
  const chance = (eci: number): number => {
    const at = (eci - now) * perPoint;
    const low = Math.floor(at);
    const before = table[low] as number;
    return before + (at - low) * ((table[low + 1] as number) - before);
  };
  const at = (base: number): number => {
    if (held) return chance(paths[base + (PATHS - 1) / 2] as number);
    let sum = 0;
    let j = base + 1;
    // The paths rise: from the first that the need lies under for certain on, each adds 1.
    for (let one = 0; one < 1 && j < base + PATHS - 1; j++) sum += one = chance(paths[j] as number);
    return WEIGHT * (sum + base + PATHS - 1 - j) + OUTER * (chance(paths[base] as number) + chance(paths[base + PATHS - 1] as number));
  };
  by[0] = table[0] as number;
  for (let cell = 1; cell <= FINE; cell++) by[cell] = at(cell * PATHS);
  for (let cell = FINE + COARSE; cell <= CELLS; cell += COARSE) {
    const [before, after] = [by[cell - COARSE] as number, at(cell * PATHS)];
    for (let k = 1; k <= COARSE; k++) by[cell - COARSE + k] = before + ((after - before) * k) / COARSE;
  }
  return by;
}

/** P((logit r - logit pNow) / g years have passed) over the observed 12-month gains g. */
function byPastGains(odds: number, pNow: number, gains: readonly number[], held: boolean): Float64Array {
  const by = new Float64Array(CELLS + 1);
  const distance = odds - logit(pNow);
  const used = held ? [gains[gains.length >> 1] as number] : gains;
  for (const gain of used) {
    const first = Math.ceil((distance / gain) * CELLS_PER_YEAR);
    if (first <= CELLS) by[first] = (by[first] as number) + 1 / used.length;
  }
  for (let cell = 1; cell <= CELLS; cell++) by[cell] = (by[cell] as number) + (by[cell - 1] as number);
  return by;
}

/** When some available model can do it: by the frontier, and where the best score today is known by past gains in half of the draws. */
export function capableBy(need: Need, input: FeatureInput, frontier: Frontier, fixed: Fixed): Capable {
  const { pNow, reliability } = input;
  if (pNow !== null && pNow >= reliability) return { by: new Float64Array(CELLS + 1).fill(1), decided: 1 };
  const by = byFrontier(need, frontier, fixed.has("frontier"));
  if (pNow === null || frontier.gains.length === 0) return { by, decided: 0 };
  const past = byPastGains(logit(reliability), pNow, frontier.gains, fixed.has("past-gains"));
  return { by: by.map((p, cell) => (p + (past[cell] as number)) / 2), decided: 0.5 };
}
