import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, count, currency, day, decimal, id, real, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
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
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("share_class_company").on(t.workspaceId, t.companyId),
    index("share_class_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
