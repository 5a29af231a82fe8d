import { type Day, daysBetween } from "#lib/date.ts";
import type { LoggedPoint } from "../frontier.ts";

/** A forecast of the frontier as it was logged: quantiles at rising levels on rising days. */
export type LoggedFrontier = { day: Day; dataDate: Day; now: number | null; levels: readonly number[]; points: readonly LoggedPoint[] };
/** What was published later: the frontier's value on a day. */
export type PublishedValue = { day: Day; value: number };
/** `pit`: the chance that was given to at most what came; it ends at the outermost level that was logged, and `beyond` says on which side. */
export type ScoredFrontier = { target: Day; q10: number; q50: number; q90: number; came: number; pit: number; beyond: "below" | "above" | null; inside: boolean };

/** Quantiles on a day between two logged ones, straight between them; null outside. */
function quantilesOn({ points }: LoggedFrontier, target: Day): readonly number[] | null {
  const after = points.findIndex(({ day }) => day >= target);
  const [from, to] = [points[Math.max(0, after - 1)], points[after]];
  if (!from || !to || target < from.day) return null;
  const share = from === to ? 0 : daysBetween(from.day, target) / daysBetween(from.day, to.day);
  return from.values.map((value, i) => value + ((to.values[i] as number) - value) * share);
}

const at = (levels: readonly number[], values: readonly number[], level: number): number => values[levels.indexOf(level)] as number;

/** Quantiles are logged to a thousandth of a point. */
const PLAY = 0.0006;

/**
 * Probability integral transform: F(came), straight between the logged quantiles. Of honest forecasts a tenth fall in each tenth. Where
 * many quantiles stand on what came (no new record was as good as foretold), the middle of theirs. Null where the day lies outside the
 * logged ones, or on a day on which nothing was open yet.
 */
export function scoreFrontier(logged: LoggedFrontier, { day: target, value: came }: PublishedValue): ScoredFrontier | null {
  const values = target > logged.day ? quantilesOn(logged, target) : null;
  if (values === null) return null;
  const { levels } = logged;
  const [q10, q50, q90] = [at(levels, values, 0.1), at(levels, values, 0.5), at(levels, values, 0.9)];
  const known = { target, q10, q50, q90, came, inside: came >= q10 && came <= q90 };
  const above = values.findIndex((value) => value >= came - PLAY);
  if (above < 0) return { ...known, pit: levels.at(-1) as number, beyond: "above" };
  const last = values.findLastIndex((value) => value <= came + PLAY);
  if (last >= above) return { ...known, pit: ((above === 0 && last > 0 ? 0 : (levels[above] as number)) + (levels[last] as number)) / 2, beyond: null };
  if (above === 0) return { ...known, pit: levels[0] as number, beyond: "below" };
  const [low, high] = [values[above - 1] as number, values[above] as number];
  const [from, to] = [levels[above - 1] as number, levels[above] as number];
  return { ...known, pit: from + ((came - low) / (high - low)) * (to - from), beyond: null };
}

export type FrontierScore = { n: number; inside: number; outcomes: number; fifths: number[] };

/** How many fell in each fifth of what was said: with honest forecasts as many in each. */
export const frontierScoreOf = (scored: readonly ScoredFrontier[]): FrontierScore => ({
  n: scored.length,
  inside: scored.filter(({ inside }) => inside).length,
  outcomes: new Set(scored.map(({ target, came }) => `${target} ${came}`)).size,
  fifths: Array.from({ length: 5 }, (_, i) => scored.filter(({ pit }) => Math.min(4, Math.floor(pit * 5)) === i).length),
});
