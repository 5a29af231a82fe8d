import { MailMessage } from "#lib/delivery/mail-message.ts";
import { oneLine } from "#lib/delivery/one-line.ts";
import { retryPause, STALE_DAYS } from "#lib/delivery/retry-pause.ts";
import { WebhookMessage } from "#lib/delivery/webhook-message.ts";
import { DAY, shifted } from "#lib/instant.ts";
import type { Database } from "#db/client.ts";
import { claimMessages, giveUpStale, isAnyDue, isAnyStale, markFailed, markSent, type OutboxMessage } from "#db/outbox.ts";
import { findWebhook, stopWebhook, type Webhook } from "#db/webhook.ts";
import { withTx } from "#db/with-tx.ts";
import { keptOf } from "#app/_operations/delivery/kept-of.ts";
import { signWebhook } from "#app/_operations/delivery/sign-webhook.ts";
import type { Delivered, Ways } from "#app/_operations/delivery/way.ts";
import { secretDigest, webhookSecret } from "#app/_operations/delivery/webhook-secret.ts";

/** How long a message in flight is hidden from others; longer than any way takes. */
export const HIDDEN_MS = 5 * 60_000;
const AT_ONCE = 8;
const TOO_LATE = `It was not sent within ${STALE_DAYS} days of its time, and late ones are not sent unasked.`;

export type Courier = { database: Database; ways: Ways; clock: () => { now: string }; stopping: () => boolean };

const never = (fault: string): Delivered => ({ ok: false, fault, permanent: true });

/** Its body is the same at every attempt, its timestamp and signature are of the attempt. */
function callOf(database: Database, { id, createdAt }: OutboxMessage, { event, data }: WebhookMessage, { url, id: webhookId }: Webhook, at: string) {
  const body = JSON.stringify({ type: event, timestamp: createdAt, data });
  return { url, body, headers: { "Content-Type": "application/json", ...signWebhook({ id, at, body, secret: webhookSecret(database, webhookId) }) } };
}

async function send({ database, ways, clock }: Courier, message: OutboxMessage): Promise<Delivered> {
  const { id, createdAt, workspaceId, topic, payload } = message;
  if (topic === "mail" && ways.mail) return ways.mail({ id, createdAt, message: MailMessage.parse(payload) });
  if (topic !== "webhook" || !ways.webhook) return never(`There is no way out for ${topic}.`);
  const said = WebhookMessage.parse(payload);
  const to = await findWebhook(database.reader, workspaceId, said.webhookId);
  if (!to || to.deletedAt) return never("The webhook was deleted.");
  if (!to.active) return never("The webhook is switched off.");
  if (to.secretDigest !== secretDigest(webhookSecret(database, to.id))) return never("The key of this installation is another one than when the webhook was made, and its secret with it: delete it and make a new one.");
  return ways.webhook(callOf(database, message, said, to, clock().now));
}

async function deliver(courier: Courier, message: OutboxMessage): Promise<void> {
  const { database, clock } = courier;
  const came = await send(courier, message).catch((error: unknown): Delivered => ({ ok: false, fault: error instanceof Error ? error.message : String(error) }));
  const at = clock().now;
  await withTx(database, async (tx) => {
    if (came.ok) return markSent(tx, message, at, keptOf(message));
    const pause = came.permanent || came.gone ? null : retryPause(message.attempts);
    await markFailed(tx, message, { at, fault: oneLine(came.fault), nextAttemptAt: pause === null ? null : shifted(at, pause) });
    if (came.gone && message.topic === "webhook") await stopWebhook(tx, message.workspaceId, WebhookMessage.parse(message.payload).webhookId, oneLine(came.fault));
  });
}

/**
 * Sends what is due, several at once; how many were tried. Each is hidden from other processes first, sent, and marked: at least once, and
 * twice only where a process ends or stands still between the receiver's yes and the mark. Writes nothing where nothing is due.
 */
export async function deliverDue(courier: Courier): Promise<number> {
  const { database, ways, clock, stopping } = courier;
  const topics = [...(ways.mail ? ["mail"] : []), ...(ways.webhook ? ["webhook"] : [])];
  const stale = shifted(clock().now, -STALE_DAYS * DAY);
  if (await isAnyStale(database.reader, stale)) await withTx(database, (tx) => giveUpStale(tx, stale, clock().now, TOO_LATE));
  let tried = 0;
  while (!stopping() && (await isAnyDue(database.reader, clock().now, topics))) {
    const { now } = clock();
    const claimed = await withTx(database, (tx) => claimMessages(tx, { now, retryAt: shifted(now, HIDDEN_MS), topics, limit: AT_ONCE }));
    await Promise.all(claimed.map((message) => deliver(courier, message)));
    tried += claimed.length;
  }
  return tried;
}
