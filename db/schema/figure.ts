import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, count, currency, day, flag, id, money, period, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";

export const figure = sqliteTable(
  "figure",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    period: period("period").notNull(),
    currency: currency("currency").notNull(),
    revenue: money("revenue_minor"),
    expenses: money("expenses_minor"),
    payroll: money("payroll_minor"),
    costOfRevenue: money("cost_of_revenue_minor"),
    inference: money("inference_minor"),
    marketing: money("marketing_minor"),
    other: money("other_minor"),
    oneOffIn: money("one_off_in_minor"),
    oneOffOut: money("one_off_out_minor"),
    oneOffInRecurring: flag("one_off_in_recurring").notNull(),
    oneOffOutRecurring: flag("one_off_out_recurring").notNull(),
    financingIn: money("financing_in_minor"),
    financingOut: money("financing_out_minor"),
    cashEnd: money("cash_end_minor"),
    headcount: count("headcount"),
    periodAssumed: flag("period_assumed").notNull(),
    source: choice("source", ["typed", "imported", "transactions", "link", "api"]).notNull(),
    importId: id("import_id"),
    reportedAt: day("reported_at").notNull(),
    reportedBy: text("reported_by").notNull(),
    note: text("note"),
    withdrawnAt: day("withdrawn_at"),
    prior: flag("prior").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("figure_company").on(t.workspaceId, t.companyId, t.reportedAt),
    index("figure_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
