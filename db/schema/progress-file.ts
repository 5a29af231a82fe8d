import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { count, day, id, instant, json, real, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

/** A published file of AI progress, whole; every vintage is kept, the newest published by a day is what was known on it. */
export const progressFile = sqliteTable(
  "progress_file",
  {
    id: id("id").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    publisher: text("publisher").notNull(),
    licence: text("licence").notNull(),
    attribution: text("attribution").notNull(),
    publishedOn: day("published_on").notNull(),
    loadedAt: instant("loaded_at").notNull(),
    loadedBy: text("loaded_by").notNull(),
    digest: text("digest").notNull(),
    content: text("content").notNull(),
    /** Lines that were read; null: loaded before they were counted. */
    rows: count("row_count"),
    /** The address that it was fetched from; null: someone gave the file. */
    fetchedFrom: text("fetched_from"),
  },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex("progress_file_digest").on(t.kind, t.digest), index("progress_file_kind").on(t.kind, t.publishedOn)],
);

/** Where an owner lets the newest file of a kind be fetched from; no row: nothing is fetched. */
export const progressSource = sqliteTable(
  "progress_source",
  { kind: text("kind").notNull(), address: text("address").notNull(), setAt: instant("set_at").notNull(), setBy: text("set_by").notNull() },
  (t) => [primaryKey({ columns: [t.kind] })],
);

/** What the backtest and the fits gave on loaded files; the digest is that of the files and of the engine. */
export const forecastEvidence = sqliteTable(
  "forecast_evidence",
  { digest: text("digest").notNull(), computedAt: instant("computed_at").notNull(), backtest: json("backtest", z.unknown()).notNull(), fits: json("fits", z.unknown()).notNull() },
  (t) => [primaryKey({ columns: [t.digest] })],
);

/** A model that someone typed in before a file told of it. */
export const modelRelease = sqliteTable(
  "model_release",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    name: text("name").notNull(),
    day: day("day").notNull(),
    /** Score on the ruler of the file in use; null: only a price is known. */
    eci: real("eci"),
    /** US dollars for a million tokens, three parts input to one part output. */
    price: real("price_usd"),
    link: text("link"),
    reportedAt: day("reported_at").notNull(),
    reportedBy: text("reported_by").notNull(),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    index("model_release_day").on(t.workspaceId, t.day),
  ],
);
