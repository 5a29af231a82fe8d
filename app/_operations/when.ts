import type { Day } from "#lib/date.ts";
import type { Caller } from "#app/_operations/caller.ts";

/** When something is judged, and where readers of a mail about it reach this installation; null: mails have no links. */
export type When = { today: Day; now: string; publicUrl?: string | null };

// Nobody else reaches a machine by what it calls itself.
const OWN = /^https?:\/\/(localhost|127\.|\[::1\])/;

export function whenOf({ caller, today, now }: { caller: Caller; today: Day; now: string }): When {
  const url = caller.delivery?.publicUrl ?? null;
  return { today, now, publicUrl: url === null || OWN.test(url) ? null : url };
}
