import { and, asc, count, countDistinct, desc, eq, gte, isNull, lt, max } from "drizzle-orm";
import { among } from "#db/among.ts";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { type MessageState, messageStates } from "#db/message.ts";
import { alert, alertDelivery, alertRule, alertState } from "#db/schema/alert.ts";

export type Alert = typeof alert.$inferSelect;
export type AlertDelivery = typeof alertDelivery.$inferSelect;
export type AlertFilter = { unread?: boolean; ruleId?: string; companyId?: string; /** Days: from the first, before the second. */ from?: Alert["day"]; before?: Alert["day"] };

const fits = (workspaceId: string, { unread, ruleId, companyId, from, before }: AlertFilter) =>
  and(eq(alert.workspaceId, workspaceId), unread ? isNull(alert.readAt) : undefined, ruleId ? eq(alert.ruleId, ruleId) : undefined, companyId ? eq(alert.companyId, companyId) : undefined, from ? gte(alert.day, from) : undefined, before ? lt(alert.day, before) : undefined);

export async function insertAlerts(tx: Tx, rows: readonly Alert[]): Promise<void> {
  bulkInsert(tx, alert, [...rows]);
}

/** Those that fit: unread ones first, and within them the newest first. */
export const alertsOf = async (db: Reader, workspaceId: string, filter: AlertFilter, { limit, offset = 0, unreadFirst = false }: { limit: number; offset?: number; unreadFirst?: boolean }): Promise<Alert[]> =>
  orm(db).select().from(alert).where(fits(workspaceId, filter)).orderBy(...(unreadFirst ? [desc(isNull(alert.readAt))] : []), desc(alert.day), desc(alert.at), desc(alert.id)).limit(limit).offset(offset);

export const countAlerts = async (db: Reader, workspaceId: string, filter: AlertFilter = {}): Promise<number> => (await orm(db).select({ alerts: count() }).from(alert).where(fits(workspaceId, filter)))[0]?.alerts ?? 0;

/** Companies with an alert that nobody has read, and the day of the newest alert of all. */
export async function alertsAtAGlance(db: Reader, workspaceId: string): Promise<{ unreadCompanies: number; latest: Alert["day"] | null }> {
  const [unread] = await orm(db).select({ companies: countDistinct(alert.companyId) }).from(alert).where(fits(workspaceId, { unread: true }));
  const [newest] = await orm(db).select({ day: max(alert.day) }).from(alert).where(fits(workspaceId, {}));
  return { unreadCompanies: unread?.companies ?? 0, latest: newest?.day ?? null };
}

/** Marks some, or all that are unread; returns how many. */
export async function markAlertsRead(tx: Tx, workspaceId: string, ids: readonly string[] | null, { at, by }: { at: string; by: string }): Promise<number> {
  const rows = await orm(tx).update(alert).set({ readAt: at, readBy: by }).where(and(fits(workspaceId, { unread: true }), ids ? among(alert.id, ids) : undefined)).returning({ id: alert.id });
  return rows.length;
}

export async function insertDeliveries(tx: Tx, rows: readonly AlertDelivery[]): Promise<void> {
  bulkInsert(tx, alertDelivery, [...rows]);
}

/** To whom some alerts went, and what became of the message. A message that the outbox has forgotten was sent long ago. */
export type Delivered = Pick<AlertDelivery, "alertId" | "channel" | "recipient" | "at" | "notBefore"> & { state: MessageState["state"]; sentAt: string | null; attempts: number; lastFault: string | null };
export async function deliveriesOf(db: Reader, workspaceId: string, alertIds: readonly string[]): Promise<Delivered[]> {
  const rows = await orm(db).select().from(alertDelivery).where(and(eq(alertDelivery.workspaceId, workspaceId), among(alertDelivery.alertId, alertIds))).orderBy(asc(alertDelivery.at), asc(alertDelivery.messageId));
  const states = await messageStates(db, workspaceId, [...new Set(rows.map(({ messageId }) => messageId))]);
  return rows.map(({ alertId, messageId, channel, recipient, at, notBefore }) => {
    const { state, at: then, attempts, lastFault } = states.get(messageId) ?? { state: "sent" as const, at: null, attempts: 0, lastFault: null };
    return { alertId, channel, recipient, at, notBefore, state, sentAt: state === "sent" ? then : null, attempts, lastFault };
  });
}

/** Takes away a workspace's rules with all that they remember and fired; for invented ones, which are made anew. */
export async function forgetAlerts(tx: Tx, workspaceId: string): Promise<void> {
  for (const table of [alertDelivery, alert, alertState, alertRule]) await orm(tx).delete(table).where(eq(table.workspaceId, workspaceId));
}
