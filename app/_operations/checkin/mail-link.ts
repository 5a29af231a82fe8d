import { inviteWords } from "#lib/checkin/invite-words.ts";
import type { MailKind } from "#lib/checkin/reminders.ts";
import { asDay } from "#lib/date.ts";
import type { CheckInRow } from "#db/check-in.ts";
import { insertCheckInMail } from "#db/check-in-mail.ts";
import { queueMail } from "#db/message.ts";
import { checkInPath } from "#app/_operations/checkin/token-for.ts";
import type { WriteContext } from "#app/_operations/operation.ts";

type Given = Pick<WriteContext, "db" | "workspace" | "now" | "caller">;

/** Does a mail leave this house at all? */
export const canMail = ({ caller }: Pick<WriteContext, "caller">): boolean => caller.delivery !== undefined && caller.delivery.mailFrom !== null && !caller.delivery.sendsNothing;

/** Queues the mail that carries a link, in the transaction that drew it; the token stands in the message until it is sent, and nowhere else. */
export async function mailLink({ db, workspace, now, caller }: Given, { request, company, kind, token }: { request: CheckInRow; company: string; kind: MailKind; token: string }): Promise<void> {
  if (request.mail === null || !caller.delivery) return;
  const { founder, month, due, endsAt, questions } = request;
  const { subject, text } = inviteWords({ kind, founder, company, investor: workspace.name, month, due, link: `${caller.delivery.publicUrl}${checkInPath(token)}`, endsOn: asDay(endsAt.slice(0, 10)), questions: questions.length });
  const messageId = await queueMail(db, workspace.id, { to: request.mail, subject, text, about: { kind: "check-in", id: request.id } }, now);
  await insertCheckInMail(db, workspace.id, { checkInId: request.id, kind, at: now, messageId });
}
