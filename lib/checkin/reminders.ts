import { addDays, type Day } from "#lib/date.ts";

export const MAILS = ["invite", "before", "due", "after"] as const;
export type MailKind = (typeof MAILS)[number];

const DAYS: readonly [kind: Exclude<MailKind, "invite">, days: number][] = [["before", -3], ["due", 0], ["after", 4]];

/**
 * The mail that is due today: the invitation at once, then three days before the due day, on it, four days after, and never again. One that was missed, as
 * while nothing ran, is not made up for by two on one day: only the latest counts. None on the day of the invitation.
 */
export function mailDue({ askedOn, due, sent }: { askedOn: Day; due: Day; sent: readonly MailKind[] }, today: Day): MailKind | null {
  if (!sent.includes("invite")) return "invite";
  const latest = DAYS.findLast(([, days]) => addDays(due, days) <= today && addDays(due, days) > askedOn);
  if (!latest) return null;
  const later = DAYS.slice(DAYS.indexOf(latest));
  return later.some(([kind]) => sent.includes(kind)) ? null : latest[0];
}
