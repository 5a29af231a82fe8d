import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, count, currency, day, decimal, id, real, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { PARTICIPATIONS } from "#lib/portfolio/ledger/kinds.ts";

export const shareClass = sqliteTable(
  "share_class",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    name: text("name").notNull(),
    kind: choice("kind", ["common", "preferred"]).notNull(),
    authorised: decimal("authorised"),
    /** Price at which it was issued, major units. */
    price: decimal("price"),
    currency: currency("currency").notNull(),
    /** Times the price that is paid back first. */
    preferenceMultiple: real("preference_multiple"),
    /** Null: not stated, ask. */
    participation: choice("participation", PARTICIPATIONS),
    /** Times the price, on the total. */
    participationCap: real("participation_cap"),
    /** 1 is paid first. */
    rank: count("rank"),
    conversionRatio: decimal("conversion_ratio"),
    day: day("day"),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("share_class", t),
    index("share_class_company").on(t.workspaceId, t.companyId),
  ],
);
