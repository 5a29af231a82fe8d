import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, flag, id, money, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";

export const fundingRound = sqliteTable(
  "funding_round",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    kind: text("kind").notNull(),
    day: day("day").notNull(),
    amount: money("amount_minor"),
    currency: currency("currency").notNull(),
    preMoney: money("pre_money_minor"),
    postMoney: money("post_money_minor"),
    security: text("security"),
    tier: choice("tier", ["in-bank", "signed", "conditional", "hoped"]).notNull(),
    condition: text("condition"),
    /** Our own money is in it. */
    ours: flag("ours").notNull(),
    sourceRef: text("source_ref"),
    reportedAt: day("reported_at").notNull(),
    reportedBy: text("reported_by").notNull(),
    importId: id("import_id"),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("funding_round_company").on(t.workspaceId, t.companyId, t.day),
    index("funding_round_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
