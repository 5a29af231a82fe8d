import { sql } from "drizzle-orm";
import { foreignKey, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { currency, day, decimal, flag, id, text } from "#db/columns.ts";

export const rateFile = sqliteTable(
  "rate_file",
  {
    id: id("id").notNull(),
    name: text("name").notNull(),
    publisher: text("publisher").notNull(),
    retrieved: day("retrieved").notNull(),
    firstDay: day("first_day").notNull(),
    lastDay: day("last_day").notNull(),
    digest: text("digest").notNull(),
    /** Rates are read from the one active file. */
    active: flag("active").notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex("rate_file_active").on(t.active).where(sql`active = 1`)],
);

export const rate = sqliteTable(
  "rate",
  {
    fileId: id("file_id").notNull(),
    currency: currency("currency").notNull(),
    day: day("day").notNull(),
    /** Units of the currency for one euro, as published. */
    rate: decimal("rate").notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.currency, t.day] }), foreignKey({ columns: [t.fileId], foreignColumns: [rateFile.id] })],
);
