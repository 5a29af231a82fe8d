import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { currency, day, id, money, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";

export const reservePlan = sqliteTable(
  "reserve_plan",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    fundId: id("fund_id").notNull(),
    companyId: id("company_id").notNull(),
    amount: money("amount_minor").notNull(),
    currency: currency("currency").notNull(),
    /** When it is expected to be needed. */
    day: day("day"),
    note: text("note"),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("reserve_plan_fund").on(t.workspaceId, t.fundId, t.companyId),
    index("reserve_plan_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
