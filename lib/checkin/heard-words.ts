import type { Day, Month } from "#lib/date.ts";
import { formatDay, formatDays, formatMonth } from "#lib/format/date.ts";
import type { CheckInState } from "./check-in-state.ts";

type Request = { month: Month; askedOn: Day; due: Day; founder: string; state: CheckInState; daysLate: number };

/** Where a request without an answer stands, in one sentence; null where there is nothing to say. */
export function waitingWords({ month, askedOn, due, founder, state, daysLate }: Request): string | null {
  const asked = `${founder} was asked about ${formatMonth(month)} on ${formatDay(askedOn)}`;
  if (state === "late") return `${asked} and is ${formatDays(daysLate)} late: it was due on ${formatDay(due)}.`;
  if (state === "open") return `${asked}; due on ${formatDay(due)}, not answered yet.`;
  return state === "expired" ? `${asked}, due on ${formatDay(due)}, and never answered.` : null;
}

/** What a founder told beside the numbers. */
export const heardWords = ({ founder, month, day, line }: { founder: string; month: Month; day: Day; line: string }): string => `${founder} on ${formatDay(day)}, for ${formatMonth(month)}: “${line}”`;
