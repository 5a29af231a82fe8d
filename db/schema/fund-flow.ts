import { foreignKey, index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, decimal, flag, id, money, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { workspace } from "#db/schema/workspace.ts";
import { FUND_FLOW_KINDS } from "#lib/portfolio/returns/ledger-rows.ts";

export const fundFlow = sqliteTable(
  "fund_flow",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    fundId: id("fund_id").notNull(),
    kind: choice("kind", FUND_FLOW_KINDS).notNull(),
    day: day("day").notNull(),
    /** From 0; the kind says which way it goes. */
    amount: money("amount_minor").notNull(),
    currency: currency("currency").notNull(),
    /** A distribution that may be called again. */
    recallable: flag("recallable").notNull(),
    investor: text("investor"),
    note: text("note"),
    /** Units of the fund's currency for one of the row's, where the row states it, and who says so; otherwise the rate of its day holds. */
    rate: decimal("rate"),
    rateSource: text("rate_source"),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("fund_flow", t),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    index("fund_flow_fund").on(t.workspaceId, t.fundId, t.day),
  ],
);
