import { foreignKey, index, sqliteTable } from "drizzle-orm/sqlite-core";
import { count, currency, id, money, real, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { workspace } from "#db/schema/workspace.ts";

export const fund = sqliteTable(
  "fund",
  {
    workspaceId: id("workspace_id").notNull(),
    /** One a version. */
    id: id("id").notNull(),
    /** The same for all versions. */
    fundId: id("fund_id").notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    currency: currency("currency").notNull(),
    /** Year of the first investment. */
    vintage: count("vintage").notNull(),
    committed: money("committed_minor"),
    owner: text("owner"),
    /** Share of the profit that goes to those who run it, a fraction; null is not known. */
    carry: real("carry"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("fund", t),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    index("fund_fund").on(t.workspaceId, t.fundId),
  ],
);
