import type { Day, Month } from "#lib/date.ts";
import { formatDay, formatMonth } from "#lib/format/date.ts";
import type { MailKind } from "./reminders.ts";

export type Invite = { kind: MailKind; founder: string; company: string; investor: string; month: Month; due: Day; link: string; endsOn: Day; questions: number };

// A name may hold what a mail's head must not.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").slice(0, 200);

const SUBJECT: Record<MailKind, (month: string, due: string) => string> = {
  invite: (month, due) => `${month}: three numbers and a line by ${due}`,
  before: (month, due) => `${month}: three numbers by ${due}`,
  due: (month) => `${month}: three numbers, due today`,
  after: (month, due) => `${month}: three numbers were due on ${due}`,
};

/** The mail that carries a founder's link; plain text, one idea a paragraph. */
export function inviteWords({ kind, founder, company, investor, month, due, link, endsOn, questions }: Invite): { subject: string; text: string } {
  const more = questions === 0 ? "" : ` and ${questions === 1 ? "one question" : `${questions} questions`} more, each with the decision that it feeds`;
  const last = kind === "after" ? "This is the last reminder." : "You can stop reading here once it is done: reminders end with your answer.";
  return {
    subject: oneLine(`${company.slice(0, 120)}, ${SUBJECT[kind](formatMonth(month), formatDay(due))}`),
    text: [
      `Hello ${founder},`,
      `${investor} asks for ${company}'s cash, revenue and expenses of ${formatMonth(month)}, and anything they should know${more}. It takes a minute or two, needs no account, and shows you at once what it does to the verdict on your company.`,
      link,
      `${kind === "after" ? "It was due" : "It is due"} on ${formatDay(due)}; the link works until ${formatDay(endsOn)} and opens this one form. Do not pass it on.`,
      last,
    ].join("\n\n"),
  };
}
