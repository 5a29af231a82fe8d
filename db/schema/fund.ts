import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { count, currency, id, money, real, text } from "#db/columns.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
import { workspace } from "#db/schema/workspace.ts";

export const fund = sqliteTable(
  "fund",
  {
    workspaceId: id("workspace_id").notNull(),
    /** One a version. */
    id: id("id").notNull(),
    /** The same for all versions. */
    fundId: id("fund_id").notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    currency: currency("currency").notNull(),
    /** Year of the first investment. */
    vintage: count("vintage").notNull(),
    committed: money("committed_minor"),
    owner: text("owner"),
    /** Share of the profit that goes to those who run it, a fraction; null is not known. */
    carry: real("carry"),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("fund_fund").on(t.workspaceId, t.fundId),
    index("fund_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
