import { primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { count, id, instant, json, text } from "#db/columns.ts";

/** Append-only: triggers refuse update and delete. One chain a workspace, one for the installation. */
export const audit = sqliteTable(
  "audit",
  {
    workspaceId: text("workspace_id").notNull(),
    seq: count("seq").notNull(),
    id: id("id").notNull(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    door: text("door").notNull(),
    operation: text("operation").notNull(),
    subject: text("subject"),
    detail: json("detail", z.unknown()).notNull(),
    previousMac: text("previous_mac").notNull(),
    mac: text("mac").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.seq] }), uniqueIndex("audit_id").on(t.workspaceId, t.id)],
);
