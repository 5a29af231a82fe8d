import { MailMessage } from "#lib/delivery/mail-message.ts";
import { WebhookMessage } from "#lib/delivery/webhook-message.ts";
import type { OutboxMessage } from "#db/outbox.ts";

/** What stays of a message that is over: to whom and about what, not what it said. */
export function keptOf({ topic, payload }: OutboxMessage): unknown {
  const mail = topic === "mail" ? MailMessage.safeParse(payload).data : undefined;
  if (mail) return { to: mail.to, subject: mail.subject, about: mail.about };
  const call = topic === "webhook" ? WebhookMessage.safeParse(payload).data : undefined;
  return call ? { webhookId: call.webhookId, event: call.event } : {};
}
