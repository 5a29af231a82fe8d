import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { outbox } from "#db/schema/outbox.ts";

export type OutboxMessage = typeof outbox.$inferSelect;

/** An effect on the outside world, to be done after the commit of the transaction that decided it. */
export async function enqueue(tx: Tx, workspaceId: string, input: { topic: string; payload: unknown; at: string }): Promise<string> {
  const id = newId();
  const { at } = input;
  await orm(tx).insert(outbox).values({ topic: input.topic, payload: input.payload ?? {}, id, workspaceId, createdAt: at, sentAt: null, attempts: 0, nextAttemptAt: null });
  return id;
}

/** Takes up to `limit` waiting messages and hides them until `retryAt`, so that two processes never send the same one at once. */
export async function claimMessages(tx: Tx, now: string, retryAt: string, limit = 20): Promise<OutboxMessage[]> {
  const due = and(isNull(outbox.sentAt), or(isNull(outbox.nextAttemptAt), lte(outbox.nextAttemptAt, now)));
  const waiting = await orm(tx).select().from(outbox).where(due).orderBy(asc(outbox.createdAt), asc(outbox.id)).limit(limit);
  for (const message of waiting)
    await orm(tx).update(outbox).set({ attempts: message.attempts + 1, nextAttemptAt: retryAt }).where(and(eq(outbox.workspaceId, message.workspaceId), eq(outbox.id, message.id)));
  return waiting.map((message) => ({ ...message, attempts: message.attempts + 1, nextAttemptAt: retryAt }));
}

export async function markSent(tx: Tx, workspaceId: string, id: string, at: string): Promise<void> {
  await orm(tx).update(outbox).set({ sentAt: at }).where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, id)));
}

export const waitingMessages = async (db: Reader, limit = 100): Promise<OutboxMessage[]> => orm(db).select().from(outbox).where(isNull(outbox.sentAt)).orderBy(asc(outbox.createdAt)).limit(limit);
