import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEvent } from "#lib/calendar/calendar-event.ts";

const SINCE = Date.UTC(2020, 0, 1);

/** Rises with every change, as programs expect of it. */
const sequenceOf = (changedAt: string): number => Math.max(0, Math.floor((Date.parse(changedAt) - SINCE) / 1000));
// A day of its own, in no zone: noon would be another day somewhere.
const dateOf = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

export type CalendarGiven = { id: string; name: string; workspace: string; events: readonly CalendarEvent[] };

/** The calendar as iCalendar text (RFC 5545): events of whole days that block no time. The same events give the same text. `base`: where companies' pages are; null: no links. */
export function calendarText({ name, workspace, events }: CalendarGiven, base: string | null): string {
  const calendar = ical({ name, prodId: { company: "Default Dead", product: "calendar", language: "EN" }, method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 });
  for (const { key, day, title, text, slug, changedAt } of events) {
    const changed = new Date(changedAt);
    calendar.createEvent({
      id: `${key}@default-dead`, start: dateOf(day), allDay: true, summary: title, description: text, stamp: changed, lastModified: changed, sequence: sequenceOf(changedAt),
      transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE, ...(base === null ? {} : { url: `${base}/companies/${slug}?workspace=${workspace}` }),
    });
  }
  return calendar.toString();
}
