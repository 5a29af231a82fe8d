import { addDays, addMonths, type Day, firstDay, lastDay, type Month, monthOf } from "#lib/date.ts";

/** What the invented fund asked its founders, as of a day. `answers`: with which explanation, and the line. */
export type DemoCheckIn = { company: string; founder: string; month: Month; askedOn: Day; due: Day; answer: { reason: string; line: string; seconds: number; question: string } | null };

/** The demo is open to everybody, so the secret of its links is none. */
export const DEMO_SECRET = "the links of the invented fund are nobody's secret";
export const DEMO_QUESTION = { asks: "How many customers left this month?", kind: "number" as const, decision: "Whether we bridge until spring" };

/** One answered with an explanation, one late, one open for visitors to try. */
export function demoCheckIns(today: Day): DemoCheckIn[] {
  const [first, late] = [firstDay(monthOf(today)), addDays(today, -20)];
  return [
    { company: "emberlyth", founder: "Mara Quill (invented)", month: addMonths(monthOf(today), -1), askedOn: first, due: addDays(first, 9), answer: { reason: "overdrawn", line: "The bank agreed the overdraft until the end of next month. We talk to two buyers.", seconds: 104, question: "2" } },
    { company: "tallowmere", founder: "Jonas Vey (invented)", month: addMonths(monthOf(late), -1), askedOn: late, due: addDays(late, 9), answer: null },
    { company: "brackwater-robotics", founder: "Ilse Brandt (invented)", month: monthOf(today), askedOn: today, due: addDays(lastDay(monthOf(today)), 5), answer: null },
  ];
}

/** The one that visitors may answer. */
export const DEMO_OPEN_COMPANY = "brackwater-robotics";
