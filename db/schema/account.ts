import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { choice, currency, day, id, money, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";

export const account = sqliteTable(
  "account",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    name: text("name").notNull(),
    /** What the files call it; one account a key. */
    externalKey: text("external_key").notNull(),
    currency: currency("currency"),
    kind: choice("kind", ["bank", "card", "processor", "ledger"]).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    uniqueIndex("account_key").on(t.workspaceId, t.companyId, t.externalKey),
  ],
);

export const accountBalance = sqliteTable(
  "account_balance",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    accountId: id("account_id").notNull(),
    /** Balance at the end of this day. */
    day: day("day").notNull(),
    amount: money("amount_minor").notNull(),
    importId: id("import_id"),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.accountId], foreignColumns: [account.workspaceId, account.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("account_balance_day").on(t.workspaceId, t.accountId, t.day),
    index("account_balance_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
