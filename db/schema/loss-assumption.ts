import { sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, id, money, real, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
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
    ...recordedRules("loss_assumption", t),
  ],
);
