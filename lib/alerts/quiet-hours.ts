import { addDays, type Day } from "#lib/date.ts";
import { dayIn, instantIn } from "#lib/schedule/zone.ts";

/** Local times of a zone, "22:00"; both null: never quiet. From later to earlier passes midnight. */
export type QuietHours = { timeZone: string; quietFrom: string | null; quietUntil: string | null };

/** As instantIn; of a day that the zone left out, its first moment that came. */
const clockIn = (zone: string, day: Day, time: string): string => instantIn(zone, day, time) ?? clockIn(zone, addDays(day, 1), "00:00");

/** The instant at which the quiet hours end in which `now` lies; null where it lies in none. The first moment is quiet, the last is not. */
export function quietEnd({ timeZone, quietFrom, quietUntil }: QuietHours, now: string): string | null {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return null;
  const today = dayIn(timeZone, now);
  for (const day of [addDays(today, -1), today]) {
    const [from, until] = [clockIn(timeZone, day, quietFrom), clockIn(timeZone, quietUntil < quietFrom ? addDays(day, 1) : day, quietUntil)];
    if (from <= now && now < until) return until;
  }
  return null;
}
