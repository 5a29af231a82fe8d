import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSchedule, dueOccurrences, latestOccurrence, nextOccurrence, type Schedule, WEEKDAYS } from "#lib/schedule/schedule.ts";

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Beirut", "America/St_Johns", "Africa/Casablanca"];
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant({ every: "hour" } as const),
  times.map((daily) => ({ daily })),
  fc.tuple(fc.constantFrom(...WEEKDAYS), times).map(([weekly, at]) => ({ weekly, at })),
);
const instants = fc.integer({ min: Date.parse("2005-01-01T00:00:00Z"), max: Date.parse("2030-01-01T00:00:00Z") });
const DAY = 86_400_000;
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const due = (schedule: Schedule, zone: string, after: string, until: string) => dueOccurrences({ schedule, catchUp: "each" }, zone, { after, until, most: 1e6 });

describe("the days on which the clocks change", () => {
  it.each([
    ["07:00", "Europe/Berlin", "2026-03-28T00:00:00.000Z", ["2026-03-28T06:00:00.000Z", "2026-03-29T05:00:00.000Z", "2026-03-30T05:00:00.000Z"]],
    // 02:30 does not exist on 29 March and is there twice on 25 October.
    ["02:30", "Europe/Berlin", "2026-03-28T00:00:00.000Z", ["2026-03-28T01:30:00.000Z", "2026-03-29T01:30:00.000Z", "2026-03-30T00:30:00.000Z"]],
    ["02:30", "Europe/Berlin", "2026-10-24T00:00:00.000Z", ["2026-10-24T00:30:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"]],
    // Midnight itself does not exist.
    ["00:00", "America/Sao_Paulo", "2018-11-03T01:00:00.000Z", ["2018-11-03T03:00:00.000Z", "2018-11-04T03:00:00.000Z", "2018-11-05T02:00:00.000Z"]],
    // A day that was left out has no occurrence, and the next one has one.
    ["07:00", "Pacific/Apia", "2011-12-29T12:00:00.000Z", ["2011-12-29T17:00:00.000Z", "2011-12-30T17:00:00.000Z", "2011-12-31T17:00:00.000Z"]],
  ])("daily at %s in %s", (daily, zone, after, expected) => {
    expect(due({ daily }, zone, after, iso(Date.parse(after) + 3 * DAY)).map(({ at }) => at)).toEqual(expected);
  });
  it("gives an hour that the clocks show twice two occurrences, since it is two hours", () =>
    expect(due({ every: "hour" }, "Europe/Berlin", "2026-10-24T23:59:00.000Z", "2026-10-25T02:00:00.000Z").map(({ key }) => key)).toEqual(["2026-10-25T00Z", "2026-10-25T01Z", "2026-10-25T02Z"]));
  it("falls on the weekday of the place, not of Greenwich", () =>
    expect(nextOccurrence({ weekly: "monday", at: "07:00" }, "Pacific/Auckland", "2026-11-24T00:00:00.000Z")).toEqual({ key: "2026-11-30", at: "2026-11-29T18:00:00.000Z", day: "2026-11-30" }));
});

describe("laws", () => {
  const run = (holds: (schedule: Schedule, zone: string, from: number, span: number) => void) =>
    fc.assert(fc.property(schedules, fc.constantFrom(...ZONES), instants, fc.integer({ min: 0, max: 40 * DAY }), holds), { numRuns: 300, seed: 1916 });

  it("loses none and doubles none, however the time is cut into pieces", () =>
    fc.assert(
      fc.property(schedules, fc.constantFrom(...ZONES), instants, fc.array(fc.integer({ min: 0, max: 9 * DAY }), { minLength: 1, maxLength: 6 }), (schedule, zone, from, steps) => {
        const cuts = [iso(from)];
        let at = from;
        for (const step of steps) cuts.push(iso((at += step)));
        const pieces = cuts.slice(1).flatMap((until, i) => due(schedule, zone, cuts[i] as string, until));
        expect(pieces).toEqual(due(schedule, zone, iso(from), iso(at)));
        expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
      }),
      { numRuns: 120, seed: 1916 },
    ));
  it("rises, and the latest of a span is the last of each", () =>
    run((schedule, zone, from, span) => {
      const all = due(schedule, zone, iso(from), iso(from + span));
      expect(all.map(({ at }) => at)).toEqual([...new Set(all.map(({ at }) => at))].sort());
      expect(dueOccurrences({ schedule, catchUp: "latest" }, zone, { after: iso(from), until: iso(from + span) })).toEqual(all.slice(-1));
    }));
  it("goes from one to the next and back", () =>
    run((schedule, zone, from) => {
      const next = nextOccurrence(schedule, zone, iso(from));
      expect(latestOccurrence(schedule, zone, next.at)).toEqual(next);
      expect(latestOccurrence(schedule, zone, iso(Date.parse(next.at) - 1)).at <= iso(from)).toBe(true);
    }));
  it("has every calendar day once", () =>
    run((schedule, zone, from, span) => {
      if (!("daily" in schedule)) return;
      const days = due(schedule, zone, iso(from), iso(from + span)).map(({ day }) => day);
      for (const [i, day] of days.slice(1).entries()) expect(day === "2011-12-31" && zone === "Pacific/Apia" ? 1 : (Date.parse(day) - Date.parse(days[i] as string)) / DAY).toBe(1);
    }));
});

it("refuses a time that no clock shows", () => {
  expect(() => checkSchedule({ daily: "24:00" })).toThrow("write it as 07:00");
  expect(() => checkSchedule({ weekly: "monday", at: "7:00" })).toThrow(RangeError);
});
