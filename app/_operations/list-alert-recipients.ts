import { z } from "zod";
import { alertDigestsOf, alertRecipientsOf } from "#db/alert-recipient.ts";
import { messageStates } from "#db/message.ts";
import { recipientView } from "#app/_operations/alerts/recipient-fields.ts";
import { operation } from "#app/_operations/operation.ts";

const MOST_DIGESTS = 50;

export const listAlertRecipients = operation({
  name: "list-alert-recipients",
  summary: "Who gets alerts by mail and when, and the last digests: what was in them, or that there was nothing and nothing was sent",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({
    recipients: z.array(recipientView).max(1000),
    digests: z.array(z.object({ recipient: z.string(), dueAt: z.string(), at: z.string(), alerts: z.int(), subject: z.string().nullable(), /** Null: there was nothing to send. */ state: z.enum(["waiting", "sent", "failed"]).nullable(), lastFault: z.string().nullable() })).max(MOST_DIGESTS),
  }),
  run: async ({ db, workspace }) => {
    const recipients = await alertRecipientsOf(db, workspace.id);
    const digests = await alertDigestsOf(db, workspace.id, { limit: MOST_DIGESTS });
    const states = await messageStates(db, workspace.id, digests.flatMap(({ messageId }) => messageId ?? []));
    const names = new Map(recipients.map(({ id, name }) => [id, name]));
    return {
      recipients,
      digests: digests.map(({ recipientId, dueAt, at, alerts, subject, messageId }) => {
        const message = messageId === null ? null : states.get(messageId);
        return { recipient: names.get(recipientId) ?? "no longer a recipient", dueAt, at, alerts, subject, state: message === null ? null : (message?.state ?? "sent"), lastFault: message?.lastFault ?? null };
      }),
    };
  },
});
