import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { choice, count, currency, day, flag, id, money, text } from "#db/columns.ts";
import { account } from "#db/schema/account.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";

export const ENTRY_ROLES = ["operating", "transfer", "card-payment", "financing", "one-off", "payout", "refund"] as const;

export const entry = sqliteTable(
  "entry",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    accountId: id("account_id").notNull(),
    day: day("day").notNull(),
    amount: money("amount_minor").notNull(),
    currency: currency("currency").notNull(),
    description: text("description").notNull(),
    counterparty: text("counterparty"),
    externalId: text("external_id"),
    /** Same account, day, fingerprint and occurrence is the same entry in two exports. The day keeps inserts in the order of the file: without it the index costs more than all the rest. */
    fingerprint: text("fingerprint").notNull(),
    occurrence: count("occurrence").notNull(),
    category: text("category"),
    role: choice("role", ENTRY_ROLES).notNull(),
    /** The other half of a transfer, card payment, refund or payout. */
    matchedId: id("matched_id"),
    /** Category or role were set by a person; rules leave it alone. */
    userSet: flag("user_set").notNull(),
    importId: id("import_id").notNull(),
    line: count("line").notNull(),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.accountId], foreignColumns: [account.workspaceId, account.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    uniqueIndex("entry_twin").on(t.workspaceId, t.accountId, t.day, t.fingerprint, t.occurrence).where(sql`withdrawn_at IS NULL`),
    index("entry_company_day").on(t.workspaceId, t.companyId, t.day),
    index("entry_import").on(t.workspaceId, t.importId, t.line),
  ],
);
