import fc from "fast-check";
import { expect, it } from "vitest";
import { addCalendarMonths, addDays, asDay, type Day, daysBetween } from "#lib/date.ts";
import type { Condition } from "./condition.ts";
import { monthsUntil } from "./months-until.ts";
import { NO_END, type Sight } from "./sight.ts";
import { follow, sight, USD } from "./testing.ts";
import { type Stretch, walkRule } from "./walk.ts";

const FROM = asDay("2026-01-01");

it("months until a day are the inverse of adding them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 24 }), (start, length, months) => {
      const from = addDays(FROM, start);
      const to = addDays(from, length);
      expect(addCalendarMonths(from, monthsUntil(from, to))).toBe(to);
      expect(monthsUntil(from, to) < months).toBe(to < (addCalendarMonths(from, months) as Day));
    }),
  );
  expect(monthsUntil(asDay("2026-01-31"), asDay("2026-02-28"))).toBe(1);
  expect(monthsUntil(asDay("2026-03-10"), asDay("2026-01-10"))).toBe(-2);
});

const stretchesOf = (lengths: readonly number[], ends: readonly (number | null)[], fresh: readonly number[]): Stretch[] => {
  let from = FROM;
  return lengths.flatMap((length, at) => {
    const [start, until] = [from, addDays(from, length - 1)];
    from = addDays(until, 1);
    const end = ends[at % ends.length] ?? null;
    const stale = addDays(start, fresh[at % fresh.length] ?? 30);
    const sightOn = (day: Day): Sight => ({
      ...sight(daysBetween(FROM, day)), basisEnd: addDays(start, -1), lastHeard: start, standing: day > stale ? "stale" : "dead",
      figures: day > stale ? {} : { runway: end === null ? NO_END : monthsUntil(day, addDays(start, end)) },
    });
    return stale < until ? [{ from: start, to: stale, sightOn }, { from: addDays(stale, 1), to: until, sightOn }] : [{ from: start, to: until, sightOn }];
  });
};

it("finds the day of each crossing as a look at every day would", () => {
  const condition = fc.oneof(
    fc.record({ kind: fc.constant("below" as const), figure: fc.constant("runway" as const), threshold: fc.integer({ min: 1, max: 12 }), band: fc.constantFrom(0, 0.5, 2) }),
    fc.record({ kind: fc.constant("silent" as const), days: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant("changed" as const), figure: fc.constant("runway" as const), by: fc.constantFrom(0.5, 2), as: fc.constant("amount" as const), direction: fc.constantFrom("down" as const, "up" as const, "either" as const), daysAgo: fc.constant(null), band: fc.constantFrom(0, 0.1) }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }), fc.array(fc.option(fc.integer({ min: -20, max: 500 })), { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }), condition, (lengths, ends, fresh, rule: Condition) => {
      const stretches = stretchesOf(lengths, ends, fresh);
      const to = stretches.at(-1)?.to as Day;
      const daily = stretches.flatMap((each) => Array.from({ length: daysBetween(each.from, each.to) + 1 }, (_, at) => each.sightOn(addDays(each.from, at))));
      const { events } = walkRule(rule, { stretches, from: FROM, to, currency: USD });
      expect(events.map(({ day, event }) => `${day} ${event.kind}`)).toEqual(follow(rule, daily, { baseline: true }).told.map(({ day, kind }) => `${day} ${kind}`));
    }),
  );
});
