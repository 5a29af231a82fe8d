import { mean } from "#lib/stats.ts";
import { type Spread, spreadCdf, spreadQuantiles } from "../spread.ts";

/** One forecast of a ruler and what came: `thresholds` are rises above the value at the cutoff. */
export type Trial = { now: number; truth: number; spread: Spread };
export type Coverage = { c50: number; c80: number; c90: number };
/** `said` and `happened` are means over the bin. */
export type CalibrationBin = { from: number; to: number; n: number; said: number; happened: number };
export type Scores = { n: number; bias: number; mae: number; crps: number; coverage: Coverage; brier: number; events: number; calibration: CalibrationBin[] };
export type Event = { p: number; happened: boolean };

/** Certainty is never scored: probabilities are held between these. */
const LEAST = 0.001;
export const held = (p: number): number => Math.min(1 - LEAST, Math.max(LEAST, p));

const EDGES = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 1] as const;
const LEVELS = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

/** Mean of (p - outcome)^2. */
export const brierOf = (events: readonly Event[]): number => mean(events.map(({ p, happened }) => (p - (happened ? 1 : 0)) ** 2));

/** How often what was said with about p came true; bins without an event are left out. */
export function calibrationOf(events: readonly Event[], edges: readonly number[] = EDGES): CalibrationBin[] {
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i] as number;
    const inside = events.filter(({ p }) => p >= from && (p < to || to === 1));
    return inside.length === 0 ? [] : [{ from, to, n: inside.length, said: mean(inside.map(({ p }) => p)), happened: mean(inside.map(({ happened }) => (happened ? 1 : 0))) }];
  });
}

/** Continuous ranked probability score as twice the mean pinball loss at the 5%, 10%, ... 95% quantiles; in units of the ruler. */
function crpsOf({ spread, truth }: Trial): number {
  const quantiles = spreadQuantiles(spread, LEVELS);
  return 2 * mean(quantiles.map((q, i) => (truth >= q ? (truth - q) * (LEVELS[i] as number) : (q - truth) * (1 - (LEVELS[i] as number)))));
}

export const medianOf = (spread: Spread): number => spreadQuantiles(spread, [0.5])[0] as number;

/** The events "at least x above the value at the cutoff" of one forecast. */
export const eventsOf = ({ now, truth, spread }: Trial, thresholds: readonly number[]): Event[] =>
  thresholds.map((rise) => ({ p: held(1 - spreadCdf(spread, now + rise)), happened: truth >= now + rise }));

/** All scores of one method over its trials. */
export function scoreForecasts(trials: readonly Trial[], thresholds: readonly number[]): Scores {
  const errors = trials.map(({ spread, truth }) => medianOf(spread) - truth);
  const ranks = trials.map(({ spread, truth }) => spreadCdf(spread, truth));
  const within = (level: number) => mean(ranks.map((rank) => (Math.abs(rank - 0.5) <= level / 2 ? 1 : 0)));
  const events = trials.flatMap((trial) => eventsOf(trial, thresholds));
  return {
    n: trials.length,
    bias: mean(errors),
    mae: mean(errors.map(Math.abs)),
    crps: mean(trials.map(crpsOf)),
    coverage: { c50: within(0.5), c80: within(0.8), c90: within(0.9) },
    brier: brierOf(events),
    events: events.length,
    calibration: calibrationOf(events),
  };
}
