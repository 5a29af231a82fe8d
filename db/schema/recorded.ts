import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, foreignKey, index, primaryKey } from "drizzle-orm/sqlite-core";
import { day, id, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";

/** Columns of a fact that is never overwritten: who said it when, from which file, what it replaces, and since when it no longer holds. */
export const recorded = () => ({
  reportedAt: day("reported_at").notNull(),
  reportedBy: text("reported_by").notNull(),
  importId: id("import_id"),
  /** The row that this one corrects. */
  replaces: id("replaces"),
  withdrawnAt: day("withdrawn_at"),
});

type Recorded = { workspaceId: AnySQLiteColumn; id: AnySQLiteColumn; importId: AnySQLiteColumn; companyId?: AnySQLiteColumn };

/** Key, parents and the index by which an import is undone, of a table with `recorded` columns. */
export const recordedRules = (table: string, t: Recorded) => [
  primaryKey({ columns: [t.workspaceId, t.id] }),
  ...(t.companyId ? [foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] })] : []),
  foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
  index(`${table}_import`).on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
];
