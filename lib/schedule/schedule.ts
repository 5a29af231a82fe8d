import { addDays, type Day, dayNumber } from "#lib/date.ts";
import { HOUR } from "#lib/instant.ts";
import { dayIn, instantIn } from "#lib/schedule/zone.ts";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When something is to be done: at each whole hour UTC, or at a time of the day ("07:00") in the installation's zone. */
export type Schedule = { every: "hour" } | { daily: string } | { weekly: Weekday; at: string };

/**
 * One time at which it is due. `key` names it: the hour or the calendar day, so that a schedule that moves from 07:00 to 09:00, or a
 * server that moves to another zone, has no day twice.
 */
export type Occurrence = { key: string; /** ISO instant. */ at: string; /** The calendar day in the zone. */ day: Day };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const timeOf = (schedule: Exclude<Schedule, { every: "hour" }>): string => ("daily" in schedule ? schedule.daily : schedule.at);
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): Weekday => WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] as Weekday;
const falls = (schedule: Schedule, day: Day): boolean => !("weekly" in schedule) || weekdayOf(day) === schedule.weekly;

/** Throws RangeError where a schedule has a time that no clock shows. */
export function checkSchedule(schedule: Schedule): void {
  if (!("every" in schedule) && !TIME.test(timeOf(schedule))) throw new RangeError(`"${timeOf(schedule)}" is no time of the day: write it as 07:00.`);
}

function hourFrom(milliseconds: number, zone: string): Occurrence {
  const at = new Date(milliseconds).toISOString();
  return { key: `${at.slice(0, 13)}Z`, at, day: dayIn(zone, at) };
}

function onDay(schedule: Exclude<Schedule, { every: "hour" }>, zone: string, day: Day): Occurrence | null {
  const at = falls(schedule, day) ? instantIn(zone, day, timeOf(schedule)) : null;
  return at === null ? null : { key: day, at, day };
}

/** The first occurrence after an instant. */
export function nextOccurrence(schedule: Schedule, zone: string, after: string): Occurrence {
  if ("every" in schedule) return hourFrom((Math.floor(Date.parse(after) / HOUR) + 1) * HOUR, zone);
  // From the day before: a time that the clocks skip may come on the next day.
  for (let day = addDays(dayIn(zone, after), -1); ; day = addDays(day, 1)) {
    const found = onDay(schedule, zone, day);
    if (found && found.at > after) return found;
  }
}

/** The last occurrence up to and with an instant. */
export function latestOccurrence(schedule: Schedule, zone: string, until: string): Occurrence {
  if ("every" in schedule) return hourFrom(Math.floor(Date.parse(until) / HOUR) * HOUR, zone);
  for (let day = addDays(dayIn(zone, until), 1); ; day = addDays(day, -1)) {
    const found = onDay(schedule, zone, day);
    if (found && found.at <= until) return found;
  }
}

/** What is due after `after`, up to and with `until`: each of them, at most `most`, or the latest alone. */
export function dueOccurrences({ schedule, catchUp }: { schedule: Schedule; catchUp: "latest" | "each" }, zone: string, { after, until, most = 100 }: { after: string; until: string; most?: number }): Occurrence[] {
  if (catchUp === "latest") {
    const latest = latestOccurrence(schedule, zone, until);
    return latest.at > after ? [latest] : [];
  }
  const due: Occurrence[] = [];
  for (let next = nextOccurrence(schedule, zone, after); next.at <= until && due.length < most; next = nextOccurrence(schedule, zone, next.at)) due.push(next);
  return due;
}
