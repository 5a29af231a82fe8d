import { daysBetween, type Day } from "#lib/date.ts";
import type { Flag } from "#lib/runway/judgement.ts";
import type { Verdict } from "#lib/runway/verdict.ts";

/** What a stored verdict says on a day. */
export type VerdictToday = {
  today: Day;
  stale: boolean;
  /** Days since the end of the last complete month; null where there is none. */
  daysSinceBasis: number | null;
  /** Days to cash zero, below 0 once it has passed; null where cash does not end or no date can be given. */
  daysLeft: number | null;
  daysToRaiseBy: number | null;
  /** The verdict's flags, with `stale` where it is. */
  flags: Flag[];
};

type Stored = Pick<Verdict, "freshUntil" | "basisEnd" | "cashZero" | "raiseBy" | "flags">;

/** Derives what depends on the day: stale, days left. The runway is that of the date, so the days gone are taken off it. */
export function verdictOn({ freshUntil, basisEnd, cashZero, raiseBy, flags }: Stored, today: Day): VerdictToday {
  const stale = freshUntil !== null && today > freshUntil;
  const until = (day: Day | null) => (day === null ? null : daysBetween(today, day));
  return {
    today,
    stale,
    daysSinceBasis: basisEnd === null ? null : daysBetween(basisEnd, today),
    daysLeft: until(cashZero?.date ?? null),
    daysToRaiseBy: until(raiseBy),
    flags: stale ? [...flags, "stale"] : flags,
  };
}
