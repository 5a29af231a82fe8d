import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { outbox } from "#db/schema/outbox.ts";

export type OutboxMessage = typeof outbox.$inferSelect;

const waiting = and(isNull(outbox.sentAt), isNull(outbox.diedAt));
const dueBy = (now: string, topics: readonly string[]) => and(waiting, inArray(outbox.topic, [...topics]), or(isNull(outbox.nextAttemptAt), lte(outbox.nextAttemptAt, now)));
const one = (workspaceId: string, id: string) => and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, id));

/** An effect on the outside world, to be done after the commit of the transaction that decided it and not before `notBefore`. Its id. */
export async function enqueue(tx: Tx, workspaceId: string, input: { topic: string; payload: unknown; at: string; notBefore?: string | null }): Promise<string> {
  const id = newId();
  const { topic, payload, at, notBefore = null } = input;
  await orm(tx).insert(outbox).values({ workspaceId, id, topic, payload: payload ?? {}, createdAt: at, sentAt: null, attempts: 0, nextAttemptAt: notBefore, diedAt: null, lastFault: null, dismissedAt: null });
  return id;
}

/** Asked before anything is written, since every commit makes the pages read anew. */
export const isAnyDue = async (db: Reader, now: string, topics: readonly string[]): Promise<boolean> => (await orm(db).select({ id: outbox.id }).from(outbox).where(dueBy(now, topics)).limit(1)).length > 0;

const dueBefore = (instant: string) => and(waiting, lt(sql`coalesce(${outbox.nextAttemptAt}, ${outbox.createdAt})`, instant));

export const isAnyStale = async (db: Reader, instant: string): Promise<boolean> => (await orm(db).select({ id: outbox.id }).from(outbox).where(dueBefore(instant)).limit(1)).length > 0;

/** Gives up what should have been sent before that instant. */
export async function giveUpStale(tx: Tx, instant: string, at: string, fault: string): Promise<void> {
  await orm(tx).update(outbox).set({ diedAt: at, nextAttemptAt: null, lastFault: sql`${fault} || coalesce(' ' || ${outbox.lastFault}, '')` }).where(dueBefore(instant));
}

/** Takes up to `limit` messages that are due, oldest first, and hides them until `retryAt`, so that two processes never send the same one at once. */
export async function claimMessages(tx: Tx, { now, retryAt, topics, limit = 20 }: { now: string; retryAt: string; topics: readonly string[]; limit?: number }): Promise<OutboxMessage[]> {
  const claimed = await orm(tx).select().from(outbox).where(dueBy(now, topics)).orderBy(asc(outbox.createdAt), asc(outbox.id)).limit(limit);
  for (const { workspaceId, id, attempts } of claimed) await orm(tx).update(outbox).set({ attempts: attempts + 1, nextAttemptAt: retryAt }).where(one(workspaceId, id));
  return claimed.map((message) => ({ ...message, attempts: message.attempts + 1 }));
}

/** It is delivered; what it said is not kept, since it may hold what opens something. */
export async function markSent(tx: Tx, { workspaceId, id }: Pick<OutboxMessage, "workspaceId" | "id">, at: string, kept: unknown): Promise<void> {
  await orm(tx).update(outbox).set({ sentAt: at, payload: kept, nextAttemptAt: null }).where(one(workspaceId, id));
}

/** It was not delivered: why, and when it is tried again; null gives it up. */
export async function markFailed(tx: Tx, { workspaceId, id }: Pick<OutboxMessage, "workspaceId" | "id">, { at, fault, nextAttemptAt }: { at: string; fault: string; nextAttemptAt: string | null }): Promise<void> {
  const diedAt = nextAttemptAt === null ? at : null;
  await orm(tx).update(outbox).set({ lastFault: fault, nextAttemptAt, diedAt }).where(and(one(workspaceId, id), waiting));
}

export const waitingMessages = async (db: Reader, limit = 100): Promise<OutboxMessage[]> => orm(db).select().from(outbox).where(waiting).orderBy(asc(outbox.createdAt), asc(outbox.id)).limit(limit);
