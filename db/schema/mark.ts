import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, decimal, id, money, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { MARK_BASES } from "#lib/portfolio/returns/ledger-rows.ts";

export const mark = sqliteTable(
  "mark",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    fundId: id("fund_id").notNull(),
    companyId: id("company_id").notNull(),
    day: day("day").notNull(),
    /** Fair value of the whole position. */
    fairValue: money("fair_value_minor").notNull(),
    currency: currency("currency").notNull(),
    basis: choice("basis", MARK_BASES).notNull(),
    author: text("author").notNull(),
    note: text("note"),
    /** Units of the fund's currency for one of the row's, where the row states it, and who says so; otherwise the rate of its day holds. */
    rate: decimal("rate"),
    rateSource: text("rate_source"),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("mark", t),
    index("mark_company").on(t.workspaceId, t.companyId, t.day),
    index("mark_fund").on(t.workspaceId, t.fundId, t.day),
  ],
);
