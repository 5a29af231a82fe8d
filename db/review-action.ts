import { and, asc, eq, isNull } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { reviewAction } from "#db/schema/review.ts";
import { AppError, notFound } from "#lib/errors.ts";

export type ReviewAction = typeof reviewAction.$inferSelect;
const one = (workspaceId: string, id: string) => and(eq(reviewAction.workspaceId, workspaceId), eq(reviewAction.id, id));

export async function insertAction(tx: Tx, workspaceId: string, given: Pick<ReviewAction, "companyId" | "reviewId" | "action" | "owner" | "due" | "createdAt">): Promise<string> {
  const id = newId();
  await orm(tx).insert(reviewAction).values({ ...given, id, workspaceId, doneAt: null, doneBy: null, droppedAt: null });
  return id;
}

/** All but dropped ones, by the day on which they are due. */
export const actionsOf = async (db: Reader, workspaceId: string): Promise<ReviewAction[]> =>
  orm(db).select().from(reviewAction).where(and(eq(reviewAction.workspaceId, workspaceId), isNull(reviewAction.droppedAt))).orderBy(asc(reviewAction.due), asc(reviewAction.id));

async function change(tx: Tx, workspaceId: string, id: string, set: Partial<ReviewAction>): Promise<ReviewAction> {
  const [row] = await orm(tx).update(reviewAction).set(set).where(and(one(workspaceId, id), isNull(reviewAction.doneAt), isNull(reviewAction.droppedAt))).returning();
  if (row) return row;
  if ((await orm(tx).select({ id: reviewAction.id }).from(reviewAction).where(one(workspaceId, id))).length === 0) throw notFound("action");
  throw new AppError("conflict", "This action was done or dropped already.");
}
export const completeAction = (tx: Tx, workspaceId: string, id: string, doneAt: string, doneBy: string): Promise<ReviewAction> => change(tx, workspaceId, id, { doneAt, doneBy });
export const dropAction = (tx: Tx, workspaceId: string, id: string, droppedAt: string): Promise<ReviewAction> => change(tx, workspaceId, id, { droppedAt });
