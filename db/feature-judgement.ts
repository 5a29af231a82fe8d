import { and, asc, eq, isNull } from "drizzle-orm";
import { among } from "#db/among.ts";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { featureJudgement } from "#db/schema/feature.ts";
import { knownOn } from "#db/visible.ts";
import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";

export type JudgementRow = typeof featureJudgement.$inferSelect;
export type NewJudgement = Omit<JudgementRow, "id" | "workspaceId" | "withdrawnAt"> & { id?: string };

/** Judgements known on `asOf` (of all features where no ids are given), by feature id, oldest first. */
export async function judgementsByFeature(db: Reader, workspaceId: string, asOf: Day, featureIds?: readonly string[]): Promise<Map<string, JudgementRow[]>> {
  const some = featureIds === undefined ? undefined : among(featureJudgement.featureId, featureIds);
  const rows = await orm(db).select().from(featureJudgement).where(and(knownOn(featureJudgement, workspaceId, asOf), some)).orderBy(asc(featureJudgement.reportedAt), asc(featureJudgement.id));
  const byFeature = new Map<string, JudgementRow[]>();
  for (const row of rows) {
    const list = byFeature.get(row.featureId);
    if (list) list.push(row);
    else byFeature.set(row.featureId, [row]);
  }
  return byFeature;
}

export async function insertJudgements(tx: Tx, workspaceId: string, inputs: readonly NewJudgement[]): Promise<JudgementRow[]> {
  const rows: JudgementRow[] = inputs.map((input) => ({ ...input, id: input.id ?? newId(), workspaceId, withdrawnAt: null }));
  bulkInsert(tx, featureJudgement, rows);
  return rows;
}

/** From `on` on it does not count any more; earlier as-of days still see it. */
export async function withdrawJudgement(tx: Tx, workspaceId: string, featureId: string, id: string, on: Day): Promise<void> {
  const open = and(eq(featureJudgement.workspaceId, workspaceId), eq(featureJudgement.featureId, featureId), eq(featureJudgement.id, id), isNull(featureJudgement.withdrawnAt));
  const rows = await orm(tx).update(featureJudgement).set({ withdrawnAt: on }).where(open).returning({ id: featureJudgement.id });
  if (rows.length === 0) throw notFound("judgement");
}
