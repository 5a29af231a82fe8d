import { z } from "zod";
import { MailMessage } from "#lib/delivery/mail-message.ts";
import { MESSAGE_STATES, stateOf } from "#db/message.ts";
import type { OutboxMessage } from "#db/outbox.ts";

export const messageView = z.object({
  id: z.string(), topic: z.string(), /** An address, or the label of a webhook. */ to: z.string(), /** The subject of a mail, the event of a webhook. */ what: z.string(),
  about: z.object({ kind: z.string(), id: z.string() }).nullable(), createdAt: z.string(), state: z.enum(MESSAGE_STATES), /** When it was sent or given up; while it waits, when it is tried next, null: at once. */ at: z.string().nullable(),
  attempts: z.int(), lastFault: z.string().nullable(),
});

const Mail = MailMessage.partial({ text: true });
const Call = z.object({ webhookId: z.string(), event: z.string() });

/** `labels`: of the workspace's webhooks by id. */
export function viewMessage(message: OutboxMessage, labels: ReadonlyMap<string, string>): z.input<typeof messageView> {
  const { topic, payload, createdAt } = message;
  const mail = topic === "mail" ? Mail.safeParse(payload).data : undefined;
  const call = topic === "webhook" ? Call.safeParse(payload).data : undefined;
  const to = mail?.to ?? (call ? (labels.get(call.webhookId) ?? "a webhook that was deleted") : "");
  return { ...stateOf(message), topic, to, what: mail?.subject ?? call?.event ?? "", about: mail?.about ?? null, createdAt };
}
