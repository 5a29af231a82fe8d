import { and, asc, eq } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { categoryRule } from "#db/schema/category-rule.ts";
import { notFound } from "#lib/errors.ts";

export type CategoryRule = typeof categoryRule.$inferSelect;
export type NewCategoryRule = Omit<CategoryRule, "id" | "workspaceId">;

/** A company's rules, oldest first; the latest that fits wins. */
export const categoryRulesOf = async (db: Reader, workspaceId: string, companyId: string): Promise<CategoryRule[]> =>
  orm(db).select().from(categoryRule).where(and(eq(categoryRule.workspaceId, workspaceId), eq(categoryRule.companyId, companyId))).orderBy(asc(categoryRule.createdAt), asc(categoryRule.id));

export async function createCategoryRule(tx: Tx, workspaceId: string, input: NewCategoryRule): Promise<CategoryRule> {
  const row = { ...input, id: newId(), workspaceId };
  await orm(tx).insert(categoryRule).values(row);
  return row;
}

export async function deleteCategoryRule(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const rows = await orm(tx).delete(categoryRule).where(and(eq(categoryRule.workspaceId, workspaceId), eq(categoryRule.id, id))).returning({ id: categoryRule.id });
  if (rows.length === 0) throw notFound("category rule");
}
