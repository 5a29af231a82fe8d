import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { currency, day, id, json, money, real, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
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
    ...recordedRules("outcome_view", t),
    index("outcome_view_company").on(t.workspaceId, t.companyId, t.madeOn),
  ],
);
