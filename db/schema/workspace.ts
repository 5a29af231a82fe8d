import { primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { choice, currency, day, id, instant, text } from "#db/columns.ts";

export const workspace = sqliteTable(
  "workspace",
  {
    id: id("id").notNull(),
    kind: choice("kind", ["fund", "company"]).notNull(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    currency: currency("currency").notNull(),
    /** Pages open as known on this day where the URL says nothing. */
    defaultAsOf: day("default_as_of"),
    /** Label shown everywhere: "Invented demo data", "Source: ...". */
    notice: text("notice"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex("workspace_slug").on(t.slug)],
);
