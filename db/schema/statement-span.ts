import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { day, flag, id } from "#db/columns.ts";
import { account } from "#db/schema/account.ts";
import { importTable } from "#db/schema/import.ts";

/** The days that one imported statement speaks for; a quiet day inside one is known to be quiet. */
export const statementSpan = sqliteTable(
  "statement_span",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    accountId: id("account_id").notNull(),
    importId: id("import_id").notNull(),
    from: day("from_day").notNull(),
    to: day("to_day").notNull(),
    stated: flag("stated").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.accountId], foreignColumns: [account.workspaceId, account.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("statement_span_account").on(t.workspaceId, t.accountId, t.from),
  ],
);
