import { type Day, asDay, addDays } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { AlertState, Condition } from "./condition.ts";
import type { Sight } from "./sight.ts";
import { type AlertEvent, begin, step } from "./step.ts";

export const USD = "USD" as Currency;
const START = asDay("2026-01-01");

/** A company as seen `at` days after the first day of 2026. */
export const sight = (at: number, given: Partial<Sight> = {}): Sight => ({
  companyId: "c", day: addDays(START, at), standing: "dead", basisEnd: asDay("2025-12-31"), lastHeard: START, figures: {}, currency: USD, rates: {}, rows: ["r"], ...given,
});
export const runwayPath = (values: readonly (number | null)[], given: Partial<Sight> = {}): Sight[] => values.map((runway, at) => sight(at, { ...given, figures: { runway } }));

export type Told = AlertEvent & { day: Day };
/** What a rule tells along a path, one look a sight; made on the first of them where `baseline`. */
export function follow(condition: Condition, path: readonly Sight[], { baseline = false, start = null as AlertState | null } = {}): { told: Told[]; state: AlertState | null } {
  let state = start;
  const told: Told[] = [];
  for (const [at, each] of path.entries()) {
    const look = { sight: each, currency: USD, earlier: condition.kind === "changed" && condition.daysAgo !== null ? (path[at - condition.daysAgo] ?? null) : null };
    if (baseline && at === 0) {
      state = begin(condition, look);
      continue;
    }
    const stepped = step(condition, { ...look, state });
    state = stepped.state;
    if (stepped.event) told.push({ ...stepped.event, day: each.day });
  }
  return { told, state };
}
