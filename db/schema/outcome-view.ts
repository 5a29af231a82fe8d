import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { currency, day, id, json, money, real, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
import { Outcomes } from "#lib/portfolio/ledger/outcome.ts";

export const outcomeView = sqliteTable(
  "outcome_view",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    madeOn: day("made_on").notNull(),
    author: text("author").notNull(),
    currency: currency("currency").notNull(),
    /** Exit values with their probabilities, as of the exit. */
    outcomes: json("outcomes", Outcomes).notNull(),
    /** Pre-money of the next round and what it raises. */
    nextPreMoney: money("next_pre_money_minor"),
    nextAmount: money("next_amount_minor"),
    /** Share of the company that rounds after the next one take, a fraction. */
    laterDilution: real("later_dilution"),
    /** Chance that the company dies all the same once it has the money. */
    deathAfterMoney: real("death_after_money"),
    note: text("note"),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("outcome_view_company").on(t.workspaceId, t.companyId, t.madeOn),
    index("outcome_view_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
