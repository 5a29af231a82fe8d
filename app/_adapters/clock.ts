import { asDay, type Day } from "#lib/date.ts";

const two = (n: number) => String(n).padStart(2, "0");

/** The only clock: the calendar day where this machine stands, and the time zone there. FIXED_TODAY sets the day for demonstrations and tests. */
export function readClock(): { now: string; today: Day; zone: string } {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const fixed = process.env.FIXED_TODAY;
  const at = new Date();
  if (fixed) return { now: `${asDay(fixed)}T${at.toISOString().slice(11)}`, today: asDay(fixed), zone };
  return { now: at.toISOString(), today: asDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`), zone };
}
