import type { Day } from "#lib/date.ts";

export const CHECK_IN_STATES = ["open", "late", "answered", "revoked", "expired"] as const;
export type CheckInState = (typeof CHECK_IN_STATES)[number];

/** Where a request stands. `endsAt`, `now`: instants. */
export function checkInState({ due, endsAt, revokedAt, answered }: { due: Day; endsAt: string; revokedAt: string | null; answered: boolean }, { today, now }: { today: Day; now: string }): CheckInState {
  if (answered) return "answered";
  if (revokedAt !== null) return "revoked";
  if (endsAt <= now) return "expired";
  return due < today ? "late" : "open";
}
