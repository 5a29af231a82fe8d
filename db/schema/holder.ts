import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, id, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
import { HOLDER_KINDS } from "#lib/portfolio/ledger/kinds.ts";

export const holder = sqliteTable(
  "holder",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    name: text("name").notNull(),
    kind: choice("kind", HOLDER_KINDS).notNull(),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("holder_company").on(t.workspaceId, t.companyId),
    index("holder_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
