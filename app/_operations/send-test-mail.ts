import { z } from "zod";
import { mailAddress } from "#lib/delivery/mail-message.ts";
import { AppError } from "#lib/errors.ts";
import { queueMail } from "#db/message.ts";
import { operation } from "#app/_operations/operation.ts";

export const sendTestMail = operation({
  name: "send-test-mail",
  summary: "Mails a line to an address, to see whether mail arrives",
  action: "administer",
  kind: "write",
  input: z.object({ to: z.string("Give an e-mail address.").trim().pipe(mailAddress) }),
  output: z.object({ message: z.string(), to: z.string() }),
  run: async ({ db, workspace, now, caller, subject }, { to }) => {
    const { delivery } = caller;
    if (!delivery || (delivery.mailFrom === null && !delivery.sendsNothing)) throw new AppError("conflict", "Mail is not set up: start the server with SMTP_URL and MAIL_FROM.");
    const text = `This is a test from ${workspace.name} on ${delivery.publicUrl}.\n\nIf you can read it, reminders, alerts and digests arrive too.\n`;
    const message = await queueMail(db, workspace.id, { to, subject: "A test from Default Dead", text, about: { kind: "test", id: workspace.id } }, now);
    subject(message);
    return { message, to };
  },
});
