import { addCalendarMonths, type Day } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";

// Two quarters: two rounds of reviews of a quarter's figures went by without it.
const UNUSED_MONTHS = 6;

/** `asked`: days on which a check-in with it was answered or asked; `used`: days on which a decision was said to rest on an answer to it. */
export type QuestionHistory = { asked: readonly Day[]; answered: number; used: readonly Day[]; revivedOn: Day | null; seconds: number };
export type Retirement = { on: Day; why: string };

/** A question is retired once no decision rested on an answer to it for two quarters since it was first asked, last used or revived; null while it is offered. */
export function retirementOf({ asked, answered, used, revivedOn, seconds }: QuestionHistory, today: Day): Retirement | null {
  const first = [...asked].sort()[0];
  if (first === undefined) return null;
  const since = [first, ...used, ...(revivedOn === null ? [] : [revivedOn])].sort().at(-1) as Day;
  const on = addCalendarMonths(since, UNUSED_MONTHS);
  if (on === null || on > today) return null;
  const times = `asked ${asked.length === 1 ? "once" : `${asked.length} times`}, answered ${answered === 1 ? "once" : `${answered} times`}`;
  const minutes = Math.round(seconds / 60);
  const cost = minutes === 0 ? "" : `, within ${minutes} founder ${minutes === 1 ? "minute" : "minutes"}`;
  return { on, why: `No decision used it since ${formatDay(since)}: ${times}${cost}.` };
}
