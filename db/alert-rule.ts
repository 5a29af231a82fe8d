import { and, asc, eq, isNull } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { alertRule } from "#db/schema/alert.ts";
import { AppError, notFound } from "#lib/errors.ts";

export type AlertRule = typeof alertRule.$inferSelect;
export type NewAlertRule = Pick<AlertRule, "condition" | "currency" | "companyId" | "delivery" | "createdAt" | "createdBy">;

const one = (workspaceId: string, id: string) => and(eq(alertRule.workspaceId, workspaceId), eq(alertRule.id, id));
const here = (workspaceId: string) => and(eq(alertRule.workspaceId, workspaceId), isNull(alertRule.withdrawnAt));

/** All but withdrawn ones, the oldest first. */
export const alertRulesOf = async (db: Reader, workspaceId: string): Promise<AlertRule[]> => orm(db).select().from(alertRule).where(here(workspaceId)).orderBy(asc(alertRule.createdAt), asc(alertRule.id));

/** Those that are evaluated. */
export const activeRulesOf = async (db: Reader, workspaceId: string): Promise<AlertRule[]> =>
  orm(db).select().from(alertRule).where(and(here(workspaceId), isNull(alertRule.pausedAt))).orderBy(asc(alertRule.createdAt), asc(alertRule.id));

export async function alertRuleById(db: Reader, workspaceId: string, id: string): Promise<AlertRule> {
  const [row] = await orm(db).select().from(alertRule).where(and(one(workspaceId, id), isNull(alertRule.withdrawnAt)));
  if (!row) throw notFound("rule");
  return row;
}

export async function insertAlertRule(tx: Tx, workspaceId: string, given: NewAlertRule): Promise<AlertRule> {
  const row: AlertRule = { ...given, workspaceId, id: newId(), changedAt: given.createdAt, pausedAt: null, withdrawnAt: null, version: 1 };
  await orm(tx).insert(alertRule).values(row);
  return row;
}

/** Changes a rule that is still at `version`, where one is given. */
export async function changeAlertRule(tx: Tx, workspaceId: string, id: string, changes: Partial<Pick<AlertRule, "condition" | "currency" | "companyId" | "delivery" | "pausedAt" | "withdrawnAt">>, { at, version }: { at: string; version: number | null }): Promise<AlertRule> {
  const found = await alertRuleById(tx, workspaceId, id);
  if (version !== null && version !== found.version) throw new AppError("conflict", "Somebody changed this rule in the meantime: look at it again.");
  const [row] = await orm(tx).update(alertRule).set({ ...changes, changedAt: at, version: found.version + 1 }).where(one(workspaceId, id)).returning();
  return row as AlertRule;
}
