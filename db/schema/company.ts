import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { choice, count, currency, day, id, instant, money, real, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

export const company = sqliteTable(
  "company",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    legalName: text("legal_name"),
    domain: text("domain"),
    externalId: text("external_id"),
    currency: currency("currency").notNull(),
    sector: text("sector"),
    stage: text("stage"),
    country: text("country"),
    story: text("story"),
    minimumCash: money("minimum_cash_minor").notNull(),
    raiseLeadMonths: count("raise_lead_months").notNull(),
    noticeMonths: count("notice_months").notNull(),
    severanceMonths: count("severance_months").notNull(),
    revenueBasis: choice("revenue_basis", ["cash", "recognised"]).notNull(),
    growthWindow: count("growth_window").notNull(),
    /** Raised by one at every edit; an edit names the version that it saw. */
    version: count("version").notNull(),
    createdAt: instant("created_at").notNull(),
    archivedAt: instant("archived_at"),
    /** The import that created it was undone; its slug is free again. */
    withdrawnAt: day("withdrawn_at"),
    importId: id("import_id"),
    /** Planned change of expenses a month, a fraction. */
    expenseGrowth: real("expense_growth").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    uniqueIndex("company_slug").on(t.workspaceId, t.slug).where(sql`withdrawn_at IS NULL`),
    index("company_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
