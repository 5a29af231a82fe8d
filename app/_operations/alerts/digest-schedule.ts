import { type Schedule, WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import type { AlertRecipient } from "#db/alert-recipient.ts";

/** When a recipient's digest is due, where they are. */
export const digestSchedule = ({ cadence, digestAt, weekday }: Pick<AlertRecipient, "cadence" | "digestAt" | "weekday">): Schedule =>
  cadence === "daily" ? { daily: digestAt } : { weekly: WEEKDAYS[weekday - 1] as Weekday, at: digestAt };
