import type { Schedule } from "#lib/schedule/schedule.ts";

/** "every hour", "every day at 07:00", "every Monday at 07:00" */
export function scheduleWords(schedule: Schedule): string {
  if ("every" in schedule) return "every hour";
  if ("daily" in schedule) return `every day at ${schedule.daily}`;
  return `every ${schedule.weekly.charAt(0).toUpperCase()}${schedule.weekly.slice(1)} at ${schedule.at}`;
}
