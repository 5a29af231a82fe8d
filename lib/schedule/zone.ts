import { Temporal } from "temporal-polyfill";
import type { Day } from "#lib/date.ts";

export const isZone = (zone: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== "";
  } catch {
    return false;
  }
};

/** The calendar day of an instant where `zone` is, "Europe/Berlin". */
export const dayIn = (zone: string, instant: string): Day => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;

/**
 * The instant at which clocks in `zone` show `time` ("07:00") on that day; null where the zone never had that day (Samoa left out
 * 30 December 2011). A time that the clocks skip comes as much later, one that they show twice the first time (Temporal's "compatible").
 */
export function instantIn(zone: string, day: Day, time: string): string | null {
  const date = Temporal.PlainDate.from(day);
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null;
  const { epochMilliseconds } = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(epochMilliseconds).toISOString();
}

/** "07:00", as clocks in `zone` show at an instant. */
export const timeIn = (zone: string, instant: string): string => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
