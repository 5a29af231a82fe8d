import { and, asc, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { among } from "#db/among.ts";
import { MailMessage } from "#lib/delivery/mail-message.ts";
import { type WebhookEvent, WebhookMessage } from "#lib/delivery/webhook-message.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { enqueue, type OutboxMessage } from "#db/outbox.ts";
import { outbox } from "#db/schema/outbox.ts";
import { webhook } from "#db/schema/webhook.ts";
import { AppError, notFound } from "#lib/errors.ts";

/** `notBefore`: an ISO instant, the end of quiet hours. */
export type QueueOptions = { notBefore?: string | null };

/** What became of a message. `at`: when it was sent or given up; while it waits, when it is tried next (null: at once). */
export type MessageState = { id: string; state: "waiting" | "sent" | "failed"; at: string | null; attempts: number; lastFault: string | null };

/** A mail that goes out once the transaction is committed; its id, for `messageStates`. */
export const queueMail = (tx: Tx, workspaceId: string, message: MailMessage, now: string, { notBefore = null }: QueueOptions = {}): Promise<string> =>
  enqueue(tx, workspaceId, { topic: "mail", payload: MailMessage.parse(message), at: now, notBefore });

/** One event for one webhook. */
export const queueWebhook = (tx: Tx, workspaceId: string, message: WebhookMessage, now: string, { notBefore = null }: QueueOptions = {}): Promise<string> =>
  enqueue(tx, workspaceId, { topic: "webhook", payload: WebhookMessage.parse(message), at: now, notBefore });

/** One event for every webhook of the workspace that listens to it; their messages' ids, none where nobody listens. */
export async function queueEvent(tx: Tx, workspaceId: string, event: WebhookEvent, data: WebhookMessage["data"], now: string, options: QueueOptions = {}): Promise<string[]> {
  const live = and(eq(webhook.workspaceId, workspaceId), eq(webhook.active, true), isNull(webhook.deletedAt));
  const ids: string[] = [];
  for (const { id, events } of await orm(tx).select().from(webhook).where(live)) if (events.includes(event)) ids.push(await queueWebhook(tx, workspaceId, { webhookId: id, event, data }, now, options));
  return ids;
}

export const stateOf = ({ id, sentAt, diedAt, nextAttemptAt, attempts, lastFault }: OutboxMessage): MessageState => ({
  id, state: sentAt ? "sent" : diedAt ? "failed" : "waiting", at: sentAt ?? diedAt ?? nextAttemptAt, attempts, lastFault,
});

/** What became of these messages, by id; one that is not the workspace's is not among them. */
export async function messageStates(db: Reader, workspaceId: string, ids: readonly string[]): Promise<Map<string, MessageState>> {
  const rows = await orm(db).select().from(outbox).where(and(eq(outbox.workspaceId, workspaceId), among(outbox.id, ids)));
  return new Map(rows.map((row) => [row.id, stateOf(row)]));
}

export const MESSAGE_STATES = ["waiting", "sent", "failed"] as const;
const inState = {
  waiting: and(isNull(outbox.sentAt), isNull(outbox.diedAt)),
  sent: isNotNull(outbox.sentAt),
  failed: and(isNotNull(outbox.diedAt), isNull(outbox.dismissedAt)),
};

/** Of a workspace, the newest first, but for those that were dismissed. */
export const listMessages = async (db: Reader, workspaceId: string, { state, limit, offset }: { state: MessageState["state"] | null; limit: number; offset: number }): Promise<OutboxMessage[]> =>
  orm(db).select().from(outbox).where(and(eq(outbox.workspaceId, workspaceId), state === null ? isNull(outbox.dismissedAt) : inState[state])).orderBy(desc(outbox.id)).limit(limit).offset(offset);

export async function countMessages(db: Reader, workspaceId: string): Promise<Record<MessageState["state"], number>> {
  const of = async (state: MessageState["state"]) => (await orm(db).select({ n: count() }).from(outbox).where(and(eq(outbox.workspaceId, workspaceId), inState[state])))[0]?.n ?? 0;
  return { waiting: await of("waiting"), sent: await of("sent"), failed: await of("failed") };
}

const again = (now: string) => ({ diedAt: null, attempts: 0, nextAttemptAt: now });

/** Lets a message that was given up wait once more, as if it was new. */
export async function resendMessage(tx: Tx, workspaceId: string, id: string, now: string): Promise<void> {
  const key = and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, id));
  const [row] = await orm(tx).select().from(outbox).where(key);
  if (!row) throw notFound("message");
  if (row.dismissedAt !== null) throw new AppError("conflict", "It was dismissed: what it said is not kept.");
  if (row.diedAt === null) throw new AppError("conflict", row.sentAt === null ? "It waits already." : "It was delivered: what it said is not kept.");
  await orm(tx).update(outbox).set(again(now)).where(key);
}

/** All that were given up, oldest first; how many. */
export async function resendFailed(tx: Tx, workspaceId: string, now: string): Promise<number> {
  const failed = await orm(tx).select({ id: outbox.id }).from(outbox).where(and(eq(outbox.workspaceId, workspaceId), inState.failed)).orderBy(asc(outbox.id));
  for (const { id } of failed) await orm(tx).update(outbox).set(again(now)).where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, id)));
  return failed.length;
}

/** Those that were given up, one of them or all; `kept` is what stays of each. How many. */
export async function dismissFailed(tx: Tx, workspaceId: string, id: string | null, now: string, kept: (message: OutboxMessage) => unknown): Promise<number> {
  const failed = and(eq(outbox.workspaceId, workspaceId), inState.failed, id === null ? undefined : eq(outbox.id, id));
  const rows = await orm(tx).select().from(outbox).where(failed);
  for (const row of rows) await orm(tx).update(outbox).set({ dismissedAt: now, payload: kept(row) }).where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, row.id)));
  return rows.length;
}
