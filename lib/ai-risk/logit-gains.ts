import { addDays, type Day } from "#lib/date.ts";
import { logit } from "./logit.ts";
import type { Rulers } from "./rulers.ts";

/** Scores beyond this are held to it: the last points of a benchmark are its own errors. */
const CLIP = 0.98;
const held = (share: number): number => Math.min(CLIP, Math.max(1 - CLIP, share));

const YEAR_DAYS = 365;

/**
 * By how many log-odds the best score of each benchmark rose in the year after each cutoff, sorted, for every pair of cutoff
 * and benchmark that the threshold events name.
 */
export function logitGains({ events, scores }: Pick<Rulers, "events" | "scores">): number[] {
  const best = (benchmark: string, until: Day): number => scores.reduce((top, s) => (s.benchmark === benchmark && s.day <= until && s.share > top ? s.share : top), 0);
  const pairs = new Map(events.map(({ cutoff, benchmark }) => [`${cutoff} ${benchmark}`, { cutoff, benchmark }]));
  return [...pairs.values()]
    .map(({ cutoff, benchmark }) => logit(held(best(benchmark, addDays(cutoff, YEAR_DAYS)))) - logit(held(best(benchmark, cutoff))))
    .filter((gain) => gain > 0)
    .sort((a, b) => a - b);
}
