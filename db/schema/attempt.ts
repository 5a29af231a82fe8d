import { primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { count, instant, text } from "#db/columns.ts";

/** Failed tries by where they came from, since the first of them. */
export const attempt = sqliteTable("attempt", { bucket: text("bucket").notNull(), since: instant("since").notNull(), tries: count("tries").notNull() }, (t) => [primaryKey({ columns: [t.bucket] })]);
