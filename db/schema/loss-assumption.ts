import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, id, money, real, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
import { LOSS_KINDS } from "#lib/portfolio/ledger/kinds.ts";

/** What a person assumes that a failure brings; `companyId` null: of every company that has none of its own. */
export const lossAssumption = sqliteTable(
  "loss_assumption",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id"),
    kind: choice("kind", LOSS_KINDS).notNull(),
    /** Of an exit as a share, or of a loss: a fraction. */
    share: real("share"),
    /** Of an exit: its value. */
    amount: money("amount_minor"),
    currency: currency("currency"),
    note: text("note"),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("loss_assumption_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
