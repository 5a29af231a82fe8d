import { prepared, type Reader } from "#db/connection.ts";
import type { Day } from "#lib/date.ts";

export type BareRow = [companyId: string, day: Day, amount: number];

const rows = (db: Reader, sql: string, workspaceId: string) => prepared(db, sql).raw().all(workspaceId) as BareRow[];

/** What the driver alone gives of a book: paid, received, and the latest mark of each company. For measuring. */
export const bareBook = (db: Reader, workspaceId: string) => ({
  paid: rows(db, "SELECT company_id, day, amount_minor FROM investment WHERE workspace_id = ?", workspaceId),
  received: rows(db, "SELECT company_id, day, amount_minor FROM proceeds WHERE workspace_id = ?", workspaceId),
  marks: rows(db, "SELECT company_id, max(day), fair_value_minor FROM mark WHERE workspace_id = ? GROUP BY company_id", workspaceId),
});
