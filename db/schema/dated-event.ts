import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, flag, id, money, month, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";

export const datedEvent = sqliteTable(
  "dated_event",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    kind: choice("kind", ["hire", "cut", "one-off", "tranche", "price-change"]).notNull(),
    label: text("label").notNull(),
    fromMonth: month("from_month").notNull(),
    toMonth: month("to_month"),
    /** Effect a month on cash; positive is money arriving. */
    amount: money("amount_minor").notNull(),
    currency: currency("currency").notNull(),
    active: flag("active").notNull(),
    reportedAt: day("reported_at").notNull(),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    index("dated_event_company").on(t.workspaceId, t.companyId, t.fromMonth),
  ],
);
