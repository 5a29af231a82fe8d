import { and, asc, eq } from "drizzle-orm";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { account } from "#db/schema/account.ts";
import { statementSpan } from "#db/schema/statement-span.ts";
import { visibleWith } from "#db/visible.ts";

export type StatementSpan = typeof statementSpan.$inferSelect;
export type NewStatementSpan = Omit<StatementSpan, "id" | "workspaceId">;

export async function insertSpans(tx: Tx, workspaceId: string, rows: readonly NewStatementSpan[]): Promise<void> {
  bulkInsert(tx, statementSpan, rows.map((row) => ({ ...row, id: newId(), workspaceId })));
}

/** Spans of a company's committed statements, and of the staged import `alsoImport`. */
export const spansOfCompany = async (db: Reader, workspaceId: string, companyId: string, alsoImport?: string): Promise<StatementSpan[]> =>
  (
    await orm(db)
      .select({ span: statementSpan })
      .from(statementSpan)
      .innerJoin(account, and(eq(account.workspaceId, statementSpan.workspaceId), eq(account.id, statementSpan.accountId)))
      .where(and(eq(statementSpan.workspaceId, workspaceId), eq(account.companyId, companyId), visibleWith(statementSpan.importId, workspaceId, alsoImport)))
      .orderBy(asc(statementSpan.accountId), asc(statementSpan.from), asc(statementSpan.id))
  ).map((row) => row.span);
