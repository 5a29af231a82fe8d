import { formatDay } from "#lib/format/date.ts";
import { dayIn, timeIn } from "#lib/schedule/zone.ts";

/** "26 Nov 2026, 07:00", as a calendar and a clock in `zone` show it. */
export const formatMoment = (instant: string, zone: string): string => `${formatDay(dayIn(zone, instant))}, ${timeIn(zone, instant)}`;

/** "26 Nov 2026, 07:00 UTC" */
export const formatMomentUtc = (instant: string): string => `${formatMoment(instant, "UTC")} UTC`;
