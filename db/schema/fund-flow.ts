import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, decimal, flag, id, money, text } from "#db/columns.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
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
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("fund_flow_fund").on(t.workspaceId, t.fundId, t.day),
    index("fund_flow_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
