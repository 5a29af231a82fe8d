import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, currency, day, decimal, id, json, money, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { HOLDING_KINDS } from "#lib/portfolio/ledger/kinds.ts";
import { SecurityTerms } from "#lib/portfolio/ledger/terms.ts";

export const holding = sqliteTable(
  "holding",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    /** Null: nobody's yet, as of a free pool. */
    holderId: id("holder_id"),
    classId: id("class_id"),
    kind: choice("kind", HOLDING_KINDS).notNull(),
    day: day("day").notNull(),
    /** Shares, or shares that it gives a right to; null for what converts later. */
    quantity: decimal("quantity"),
    /** Paid for it. */
    amount: money("amount_minor"),
    currency: currency("currency").notNull(),
    terms: json("terms", SecurityTerms).notNull(),
    note: text("note"),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("holding", t),
    index("holding_company").on(t.workspaceId, t.companyId),
  ],
);
