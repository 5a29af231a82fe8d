import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { alert, alertDelivery, alertDigest, alertRecipient } from "#db/schema/alert.ts";
import type { Alert } from "#db/alert.ts";
import { notFound } from "#lib/errors.ts";

export type AlertRecipient = typeof alertRecipient.$inferSelect;
export type NewAlertRecipient = Omit<AlertRecipient, "workspaceId" | "id" | "withdrawnAt">;
export type AlertDigest = typeof alertDigest.$inferSelect;

const open = (workspaceId: string) => and(eq(alertRecipient.workspaceId, workspaceId), isNull(alertRecipient.withdrawnAt));

export const alertRecipientsOf = async (db: Reader, workspaceId: string): Promise<AlertRecipient[]> =>
  orm(db).select().from(alertRecipient).where(open(workspaceId)).orderBy(asc(alertRecipient.name), asc(alertRecipient.id));

export async function insertAlertRecipient(tx: Tx, workspaceId: string, given: NewAlertRecipient): Promise<AlertRecipient> {
  const row: AlertRecipient = { ...given, workspaceId, id: newId(), withdrawnAt: null };
  await orm(tx).insert(alertRecipient).values(row);
  return row;
}

export async function changeAlertRecipient(tx: Tx, workspaceId: string, id: string, changes: Partial<Omit<AlertRecipient, "workspaceId" | "id" | "createdAt">>): Promise<AlertRecipient> {
  const [row] = await orm(tx).update(alertRecipient).set(changes).where(and(open(workspaceId), eq(alertRecipient.id, id))).returning();
  if (!row) throw notFound("recipient");
  return row;
}

export async function insertDigest(tx: Tx, workspaceId: string, given: Omit<AlertDigest, "workspaceId" | "id">): Promise<void> {
  await orm(tx).insert(alertDigest).values({ ...given, workspaceId, id: newId() });
}

/** The newest first; of one recipient where one is given. */
export const alertDigestsOf = async (db: Reader, workspaceId: string, { recipientId, limit }: { recipientId?: string; limit: number }): Promise<AlertDigest[]> =>
  orm(db).select().from(alertDigest).where(and(eq(alertDigest.workspaceId, workspaceId), recipientId ? eq(alertDigest.recipientId, recipientId) : undefined)).orderBy(desc(alertDigest.dueAt), desc(alertDigest.id)).limit(limit);

/** What a digest has to tell a recipient: alerts for digests since they were added, without those that went to this address already; old to new. */
export const untoldAlerts = async (db: Reader, { workspaceId, address, createdAt }: AlertRecipient, limit: number): Promise<Alert[]> =>
  orm(db).select().from(alert)
    .where(and(eq(alert.workspaceId, workspaceId), eq(alert.delivery, "digest"), sql`${alert.at} >= ${createdAt}`, sql`NOT EXISTS (SELECT 1 FROM ${alertDelivery} WHERE ${alertDelivery.workspaceId} = ${alert.workspaceId} AND ${alertDelivery.alertId} = ${alert.id} AND ${alertDelivery.channel} = 'mail' AND ${alertDelivery.recipient} = ${address})`))
    .orderBy(asc(alert.at), asc(alert.id)).limit(limit);
