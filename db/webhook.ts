import { and, asc, eq, isNull } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { webhook } from "#db/schema/webhook.ts";
import { notFound } from "#lib/errors.ts";

export type Webhook = typeof webhook.$inferSelect;

const live = (workspaceId: string, id: string) => and(eq(webhook.workspaceId, workspaceId), eq(webhook.id, id), isNull(webhook.deletedAt));

/** `digestOf`: SHA-256 hex of the secret that belongs to the new id. */
export async function createWebhook(tx: Tx, workspaceId: string, input: Pick<Webhook, "label" | "url" | "events" | "createdAt" | "createdBy">, digestOf: (id: string) => string): Promise<Webhook> {
  const id = newId();
  const row: Webhook = { ...input, workspaceId, id, secretDigest: digestOf(id), active: true, stoppedWhy: null, deletedAt: null };
  await orm(tx).insert(webhook).values(row);
  return row;
}

export const webhooksOf = async (db: Reader, workspaceId: string): Promise<Webhook[]> =>
  orm(db).select().from(webhook).where(and(eq(webhook.workspaceId, workspaceId), isNull(webhook.deletedAt))).orderBy(asc(webhook.id));

/** Deleted ones too: their messages may still wait. */
export const findWebhook = async (db: Reader, workspaceId: string, id: string): Promise<Webhook | null> =>
  (await orm(db).select().from(webhook).where(and(eq(webhook.workspaceId, workspaceId), eq(webhook.id, id))))[0] ?? null;

export async function changeWebhook(tx: Tx, workspaceId: string, id: string, changes: Partial<Pick<Webhook, "active" | "stoppedWhy" | "deletedAt">>): Promise<Webhook> {
  const [row] = await orm(tx).update(webhook).set(changes).where(live(workspaceId, id)).returning();
  if (!row) throw notFound("webhook");
  return row;
}

/** Switches it off because its receiver wants no more; nothing where it was deleted meanwhile. */
export async function stopWebhook(tx: Tx, workspaceId: string, id: string, stoppedWhy: string): Promise<void> {
  await orm(tx).update(webhook).set({ active: false, stoppedWhy }).where(live(workspaceId, id));
}
