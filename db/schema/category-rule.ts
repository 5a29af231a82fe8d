import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, id, instant, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { ENTRY_ROLES } from "#db/schema/entry.ts";

export const categoryRule = sqliteTable(
  "category_rule",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    pattern: text("pattern").notNull(),
    field: choice("field", ["description", "counterparty"]).notNull(),
    category: text("category"),
    role: choice("role", ENTRY_ROLES).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    index("category_rule_company").on(t.workspaceId, t.companyId),
  ],
);
