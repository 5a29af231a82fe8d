import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, decimal, id, money, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { PROCEEDS_KINDS } from "#lib/portfolio/returns/ledger-rows.ts";

export const proceeds = sqliteTable(
  "proceeds",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    fundId: id("fund_id").notNull(),
    companyId: id("company_id").notNull(),
    kind: choice("kind", PROCEEDS_KINDS).notNull(),
    day: day("day").notNull(),
    /** What came in; from 0. */
    amount: money("amount_minor").notNull(),
    currency: currency("currency").notNull(),
    note: text("note"),
    /** Units of the fund's currency for one of the row's, where the row states it, and who says so; otherwise the rate of its day holds. */
    rate: decimal("rate"),
    rateSource: text("rate_source"),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("proceeds", t),
    index("proceeds_company").on(t.workspaceId, t.companyId, t.day),
    index("proceeds_fund").on(t.workspaceId, t.fundId, t.day),
  ],
);
