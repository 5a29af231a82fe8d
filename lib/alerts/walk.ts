import { addDays, type Day, daysBetween } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import type { AlertState, Condition } from "./condition.ts";
import type { Sight } from "./sight.ts";
import { type AlertEvent, begin, step } from "./step.ts";

/** Days over which the same rows were known, so that only the days themselves move a figure; in order, without gaps. */
export type Stretch = { from: Day; to: Day; sightOn: (day: Day) => Sight };
export type Walked = { day: Day; event: AlertEvent }[];

/** Days on which something starts: a stretch, or the day that a figure is compared with. */
function startsOf(stretches: readonly Stretch[], from: Day, to: Day, daysAgo: number | null): Day[] {
  const starts = stretches.flatMap((each) => (daysAgo === null ? [each.from] : [each.from, addDays(each.from, daysAgo)]));
  return [...new Set([from, ...starts])].filter((day) => day >= from && day <= to).sort();
}

/**
 * What a rule would have told of one company from a day to another, day by day, had it been made on the first. Within a stretch
 * a figure moves one way only, so that the first day of a crossing is found by halving.
 */
export function walkRule(condition: Condition, { stretches, from, to, currency }: { stretches: readonly Stretch[]; from: Day; to: Day; currency: Currency }): { events: Walked; state: AlertState | null } {
  const daysAgo = condition.kind === "changed" ? condition.daysAgo : null;
  const sightOn = (day: Day): Sight | null => stretches.find((each) => each.from <= day && day <= each.to)?.sightOn(day) ?? null;
  const lookOn = (day: Day) => {
    const sight = sightOn(day);
    return sight && { sight, currency, earlier: daysAgo === null ? null : sightOn(addDays(day, -daysAgo)) };
  };
  const events: Walked = [];
  let state: AlertState | null = null;
  const take = (day: Day): void => {
    const look = lookOn(day);
    if (look === null) return;
    if (day === from) {
      state = begin(condition, look);
      return;
    }
    const stepped = step(condition, { ...look, state });
    state = stepped.state;
    if (stepped.event) events.push({ day, event: stepped.event });
  };
  const moves = (day: Day): boolean => {
    const look = lookOn(day);
    if (look === null) return false;
    const after = step(condition, { ...look, state });
    return after.event !== null || after.state.armed !== (state?.armed ?? true);
  };
  const starts = startsOf(stretches, from, to, daysAgo);
  for (const [at, start] of starts.entries()) {
    take(start);
    const next = starts[at + 1];
    const end = next === undefined ? to : addDays(next, -1);
    while (end > start && moves(end)) {
      let [low, high] = [start, end];
      while (daysBetween(low, high) > 1) {
        const middle = addDays(low, Math.floor(daysBetween(low, high) / 2));
        if (moves(middle)) high = middle;
        else low = middle;
      }
      if (low > start) take(low);
      take(high);
    }
    if (end > start) take(end);
  }
  return { events, state };
}
