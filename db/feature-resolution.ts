import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { among } from "#db/among.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { featureResolution } from "#db/schema/feature.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type ResolutionRow = typeof featureResolution.$inferSelect;
export type NewResolution = Omit<ResolutionRow, "id" | "workspaceId" | "withdrawnAt">;

/** What is known on `asOf` of what came of features (all where no ids are given), oldest first. */
export async function resolutionsOf(db: Reader, workspaceId: string, asOf: Day, featureIds?: readonly string[]): Promise<ResolutionRow[]> {
  const known = and(
    eq(featureResolution.workspaceId, workspaceId),
    lte(featureResolution.reportedAt, asOf),
    or(isNull(featureResolution.withdrawnAt), gt(featureResolution.withdrawnAt, asOf)),
    featureIds === undefined ? undefined : among(featureResolution.featureId, featureIds),
  );
  return orm(db).select().from(featureResolution).where(known).orderBy(asc(featureResolution.day), asc(featureResolution.id));
}

export async function insertResolution(tx: Tx, workspaceId: string, input: NewResolution): Promise<ResolutionRow> {
  const row: ResolutionRow = { ...input, id: newId(), workspaceId, withdrawnAt: null };
  await orm(tx).insert(featureResolution).values(row);
  return row;
}

export async function withdrawResolution(tx: Tx, workspaceId: string, featureId: string, id: string, on: Day): Promise<ResolutionRow> {
  const open = and(eq(featureResolution.workspaceId, workspaceId), eq(featureResolution.featureId, featureId), eq(featureResolution.id, id), isNull(featureResolution.withdrawnAt));
  const [row] = await orm(tx).update(featureResolution).set({ withdrawnAt: on }).where(open).returning();
  if (!row) throw notFound("resolution");
  return row;
}
