import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { reviewPin } from "#db/schema/review.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type ReviewPin = typeof reviewPin.$inferSelect;

export async function insertPin(tx: Tx, workspaceId: string, given: Pick<ReviewPin, "companyId" | "day" | "by" | "note">): Promise<string> {
  const id = newId();
  await orm(tx).insert(reviewPin).values({ ...given, id, workspaceId, withdrawnAt: null });
  return id;
}

export async function withdrawPin(tx: Tx, workspaceId: string, id: string, at: string): Promise<void> {
  const rows = await orm(tx).update(reviewPin).set({ withdrawnAt: at }).where(and(eq(reviewPin.workspaceId, workspaceId), eq(reviewPin.id, id), isNull(reviewPin.withdrawnAt))).returning({ id: reviewPin.id });
  if (rows.length === 0) throw notFound("pin");
}

/** Set on `since` or later and not taken back. */
export const pinsSince = async (db: Reader, workspaceId: string, since: Day): Promise<ReviewPin[]> =>
  orm(db).select().from(reviewPin).where(and(eq(reviewPin.workspaceId, workspaceId), gte(reviewPin.day, since), isNull(reviewPin.withdrawnAt))).orderBy(asc(reviewPin.day), asc(reviewPin.id));
