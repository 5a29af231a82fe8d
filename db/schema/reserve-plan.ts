import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { currency, day, id, money, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";

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
    ...recordedRules("reserve_plan", t),
    index("reserve_plan_fund").on(t.workspaceId, t.fundId, t.companyId),
  ],
);
