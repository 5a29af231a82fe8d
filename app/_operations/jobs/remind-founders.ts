import { mailDue } from "#lib/checkin/reminders.ts";
import { groupBy } from "#lib/group-by.ts";
import { checkInMailsOf } from "#db/check-in-mail.ts";
import { companiesById } from "#db/company.ts";
import { createLink } from "#db/link.ts";
import { newSecret } from "#db/secret.ts";
import { canMail, mailLink } from "#app/_operations/checkin/mail-link.ts";
import { waitingCheckIns } from "#app/_operations/checkin/waiting-check-ins.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { scheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

/** Every mail has a token of its own, since only hashes are kept; older ones go on working, for people open the older mail too. */
export const remindFounders = scheduledJob({
  name: "remind-founders",
  summary: "Mails founders who have not answered a check-in: three days before its day, on it and four days after, then never again",
  schedule: { daily: "08:00" },
  catchUp: "latest",
  run: async (context) => {
    const { db, workspace, today, now, principal } = context;
    if (!canMail(context)) return null;
    const sent = groupBy(await checkInMailsOf(db, workspace.id), ({ checkInId }) => checkInId);
    const open = (await waitingCheckIns(context)).filter(({ mail }) => mail !== null);
    const names = new Map((await companiesById(db, workspace.id, [...new Set(open.map(({ companyId }) => companyId))])).map((each) => [each.id, each]));
    let mails = 0;
    for (const request of open) {
      const company = names.get(request.companyId);
      const kind = mailDue({ askedOn: request.askedOn, due: request.due, sent: (sent.get(request.id) ?? []).map((each) => each.kind) }, today);
      if (!company || company.archivedAt !== null || kind === null) continue;
      const token = newSecret();
      await createLink(db, workspace.id, { kind: "check-in", targetId: request.id, tokenHash: hashToken(token), label: request.founder, asOf: null, createdAt: now, createdBy: principal.name, expiresAt: request.endsAt });
      await mailLink(context, { request, company: company.name, kind, token });
      mails += 1;
    }
    return mails === 0 ? null : { mails };
  },
});
