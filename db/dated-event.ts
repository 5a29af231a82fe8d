import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { datedEvent } from "#db/schema/dated-event.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type DatedEventRow = typeof datedEvent.$inferSelect;
export type NewDatedEvent = Omit<DatedEventRow, "id" | "workspaceId" | "withdrawnAt">;

const known = (workspaceId: string, asOf: Day) =>
  and(eq(datedEvent.workspaceId, workspaceId), lte(datedEvent.reportedAt, asOf), or(isNull(datedEvent.withdrawnAt), gt(datedEvent.withdrawnAt, asOf)));
const open = (workspaceId: string, id: string) => and(eq(datedEvent.workspaceId, workspaceId), eq(datedEvent.id, id), isNull(datedEvent.withdrawnAt));

/** Events of one company as known on `asOf`, inactive ones included, by first month. */
export const eventsOf = async (db: Reader, workspaceId: string, companyId: string, asOf: Day): Promise<DatedEventRow[]> =>
  orm(db).select().from(datedEvent).where(and(known(workspaceId, asOf), eq(datedEvent.companyId, companyId))).orderBy(asc(datedEvent.fromMonth), asc(datedEvent.id));

export async function eventsByCompany(db: Reader, workspaceId: string, asOf: Day, companyIds?: readonly string[]): Promise<Map<string, DatedEventRow[]>> {
  const some = companyIds ? inArray(datedEvent.companyId, [...companyIds]) : undefined;
  const rows = await orm(db).select().from(datedEvent).where(and(known(workspaceId, asOf), some)).orderBy(asc(datedEvent.fromMonth), asc(datedEvent.id));
  const byCompany = new Map<string, DatedEventRow[]>();
  for (const row of rows) byCompany.set(row.companyId, [...(byCompany.get(row.companyId) ?? []), row]);
  return byCompany;
}

export async function insertEvent(tx: Tx, workspaceId: string, input: NewDatedEvent): Promise<DatedEventRow> {
  const row = { ...input, id: newId(), workspaceId, withdrawnAt: null };
  await orm(tx).insert(datedEvent).values(row);
  return row;
}

export async function setEventActive(tx: Tx, workspaceId: string, id: string, active: boolean): Promise<DatedEventRow> {
  const [row] = await orm(tx).update(datedEvent).set({ active }).where(open(workspaceId, id)).returning();
  if (!row) throw notFound("dated event");
  return row;
}

export async function withdrawEvent(tx: Tx, workspaceId: string, id: string, on: Day): Promise<void> {
  const rows = await orm(tx).update(datedEvent).set({ withdrawnAt: on }).where(open(workspaceId, id)).returning({ id: datedEvent.id });
  if (rows.length === 0) throw notFound("dated event");
}
