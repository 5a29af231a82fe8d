import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { among } from "#db/among.ts";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { feature } from "#db/schema/feature.ts";
import { knownOn } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import { AppError, notFound } from "#lib/errors.ts";

export type FeatureRow = typeof feature.$inferSelect;
export type NewFeature = Omit<FeatureRow, "id" | "workspaceId" | "version" | "archivedAt" | "withdrawnAt"> & { id?: string };
export type FeatureChanges = Partial<Omit<FeatureRow, "workspaceId" | "id" | "companyId" | "version" | "createdAt" | "reportedAt" | "reportedBy" | "importId" | "withdrawnAt">>;
export type FeatureChoice = { companyId?: string; ids?: readonly string[]; archived?: boolean };

/** Features known on `asOf`, by name; archived ones only where asked for. */
export const listFeatures = async (db: Reader, workspaceId: string, asOf: Day, { companyId, ids, archived }: FeatureChoice = {}): Promise<FeatureRow[]> =>
  orm(db)
    .select()
    .from(feature)
    .where(
      and(
        knownOn(feature, workspaceId, asOf),
        companyId === undefined ? undefined : eq(feature.companyId, companyId),
        ids === undefined ? undefined : among(feature.id, ids),
        archived ? undefined : or(isNull(feature.archivedAt), gt(feature.archivedAt, `${asOf}T99`)),
      ),
    )
    .orderBy(asc(feature.name), asc(feature.id));

export async function featureById(db: Reader, workspaceId: string, id: string, asOf: Day): Promise<FeatureRow | null> {
  const [row] = await orm(db).select().from(feature).where(and(knownOn(feature, workspaceId, asOf), eq(feature.id, id)));
  return row ?? null;
}

/** All or none; ids are minted where none are given. */
export async function insertFeatures(tx: Tx, workspaceId: string, inputs: readonly NewFeature[]): Promise<FeatureRow[]> {
  const rows: FeatureRow[] = inputs.map((input) => ({ ...input, id: input.id ?? newId(), workspaceId, version: 1, archivedAt: null, withdrawnAt: null }));
  bulkInsert(tx, feature, rows);
  return rows;
}

/** Changes a feature that is still at `version` and raises it by one; conflict where someone was faster. */
export async function updateFeature(tx: Tx, workspaceId: string, id: string, version: number, changes: FeatureChanges): Promise<FeatureRow> {
  const open = and(eq(feature.workspaceId, workspaceId), eq(feature.id, id), isNull(feature.withdrawnAt));
  const [row] = await orm(tx).update(feature).set({ ...changes, version: version + 1 }).where(and(open, eq(feature.version, version))).returning();
  if (row) return row;
  const [now] = await orm(tx).select({ version: feature.version }).from(feature).where(open);
  if (!now) throw notFound("feature");
  throw new AppError("conflict", "Someone else changed this feature in the meantime; nothing of yours was kept.", [{ path: "version", message: `It is at version ${now.version}, you saw ${version}.` }]);
}

/** Takes all features of a workspace away from `on` on, with its companies. */
export async function withdrawFeatures(tx: Tx, workspaceId: string, on: Day): Promise<void> {
  await orm(tx).update(feature).set({ withdrawnAt: on }).where(and(eq(feature.workspaceId, workspaceId), isNull(feature.withdrawnAt)));
}
