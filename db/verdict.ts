import { and, desc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, prepared, type Reader, type Tx } from "#db/connection.ts";
import { verdict, verdictDetail } from "#db/schema/verdict.ts";
import { addDays, type Day } from "#lib/date.ts";

/** The columns of a stored verdict; `validFrom` and `validUntil` are the first and last day on which it holds. */
export type VerdictRow = typeof verdict.$inferSelect;
export type StoredVerdict = VerdictRow & { detail: unknown };
export type NewVerdict = Omit<VerdictRow, "workspaceId"> & { detail: unknown };

const KEY = "workspace_id = ? AND company_id = ?";
const CLEAR = ["verdict", "verdict_detail"].map((table) => `DELETE FROM ${table} WHERE ${KEY} AND (engine_version <> ? OR valid_from >= ?)`);
const CLIP = `UPDATE verdict SET valid_until = ? WHERE ${KEY} AND (valid_until IS NULL OR valid_until >= ?)`;

/**
 * Stores results, one or more a company. A result ends those of its company that began before it and replaces those that
 * begin on or after its `validFrom`, and all of other engine versions.
 */
export async function upsertVerdicts(tx: Tx, workspaceId: string, rows: readonly NewVerdict[]): Promise<void> {
  for (const row of rows) {
    for (const sql of CLEAR) prepared(tx, sql).run(workspaceId, row.companyId, row.engineVersion, row.validFrom);
    prepared(tx, CLIP).run(addDays(row.validFrom, -1), workspaceId, row.companyId, row.validFrom);
    bulkInsert(tx, verdict, [{ ...row, workspaceId }]);
    bulkInsert(tx, verdictDetail, [{ ...row, workspaceId }]);
  }
}

/** Keeps what lists need of verdicts on days of the past, which had none stored; the whole results are not kept. */
export async function keepPastVerdicts(tx: Tx, workspaceId: string, rows: readonly Omit<VerdictRow, "workspaceId">[]): Promise<void> {
  bulkInsert(tx, verdict, rows.map((row) => ({ ...row, workspaceId })), "skip");
}

/** Forgets stored results (of some companies), after something in their past changed: an undo, a back-dated row. */
export async function clearVerdicts(tx: Tx, workspaceId: string, companyIds?: readonly string[]): Promise<void> {
  for (const table of [verdict, verdictDetail]) {
    const some = companyIds ? inArray(table.companyId, [...companyIds]) : undefined;
    await orm(tx).delete(table).where(and(eq(table.workspaceId, workspaceId), some));
  }
}

/** The stored result that holds on `day`, whole; null where it must be computed. */
export async function verdictOf(db: Reader, workspaceId: string, companyId: string, engineVersion: string, day: Day): Promise<StoredVerdict | null> {
  const same = and(
    eq(verdictDetail.workspaceId, verdict.workspaceId), eq(verdictDetail.companyId, verdict.companyId),
    eq(verdictDetail.engineVersion, verdict.engineVersion), eq(verdictDetail.validFrom, verdict.validFrom),
  );
  const holds = and(
    eq(verdict.workspaceId, workspaceId), eq(verdict.companyId, companyId), eq(verdict.engineVersion, engineVersion),
    lte(verdict.validFrom, day), or(isNull(verdict.validUntil), gte(verdict.validUntil, day)),
  );
  const [row] = await orm(db).select({ verdict, detail: verdictDetail.detail }).from(verdict).innerJoin(verdictDetail, same).where(holds).orderBy(desc(verdict.validFrom)).limit(1);
  return row ? { ...row.verdict, detail: row.detail } : null;
}

const JUDGED = `SELECT company_id, computed_at FROM verdict WHERE workspace_id = ? AND engine_version = ? AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)`;
/** When the results that hold on `day` were computed, by company. */
export const judgedInstants = async (db: Reader, workspaceId: string, engineVersion: string, day: Day): Promise<Map<string, string>> =>
  new Map(prepared(db, JUDGED).raw().all(workspaceId, engineVersion, day, day) as [string, string][]);

/** Of each stored result that holds on `day`: last month's revenue in major units and ln(1 + growth) a month; null where the verdict is unknown. */
export type VerdictLevels = { companyId: string; revenue: number | null; growth: number | null };
const LEVELS = `SELECT d.company_id AS companyId, json_extract(d.detail, '$.course.revenue') AS revenue, json_extract(d.detail, '$.course.trend.a') AS growth
  FROM verdict v JOIN verdict_detail d ON d.workspace_id = v.workspace_id AND d.company_id = v.company_id AND d.engine_version = v.engine_version AND d.valid_from = v.valid_from
  WHERE v.workspace_id = @workspaceId AND v.engine_version = @engineVersion AND v.valid_from <= @day AND (v.valid_until IS NULL OR v.valid_until >= @day)
    AND v.company_id IN (SELECT value FROM json_each(@ids))`;

export async function verdictLevels(db: Reader, workspaceId: string, engineVersion: string, day: Day, companyIds: readonly string[]): Promise<VerdictLevels[]> {
  return prepared(db, LEVELS).all({ workspaceId, engineVersion, day, ids: JSON.stringify(companyIds) }) as VerdictLevels[];
}
