import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { modelRelease } from "#db/schema/progress-file.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type ModelRelease = typeof modelRelease.$inferSelect;
export type NewModelRelease = Omit<ModelRelease, "id" | "workspaceId" | "withdrawnAt">;

/** Releases typed in by `asOf` and not withdrawn by then, by day of release. */
export const modelReleases = async (db: Reader, workspaceId: string, asOf: Day): Promise<ModelRelease[]> =>
  orm(db)
    .select()
    .from(modelRelease)
    .where(and(eq(modelRelease.workspaceId, workspaceId), lte(modelRelease.reportedAt, asOf), or(isNull(modelRelease.withdrawnAt), gt(modelRelease.withdrawnAt, asOf))))
    .orderBy(asc(modelRelease.day), asc(modelRelease.id));

export async function insertModelRelease(tx: Tx, workspaceId: string, input: NewModelRelease): Promise<ModelRelease> {
  const row: ModelRelease = { ...input, id: newId(), workspaceId, withdrawnAt: null };
  await orm(tx).insert(modelRelease).values(row);
  return row;
}

export async function withdrawModelRelease(tx: Tx, workspaceId: string, id: string, on: Day): Promise<ModelRelease> {
  const open = and(eq(modelRelease.workspaceId, workspaceId), eq(modelRelease.id, id), isNull(modelRelease.withdrawnAt));
  const [row] = await orm(tx).update(modelRelease).set({ withdrawnAt: on }).where(open).returning();
  if (!row) throw notFound("model release");
  return row;
}
