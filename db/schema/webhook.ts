import { foreignKey, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { flag, id, instant, json, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

/** Addresses of other programs that are told of events. The secret itself is nowhere: it follows from the installation's key and the id. */
export const webhook = sqliteTable(
  "webhook",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    label: text("label").notNull(),
    url: text("url").notNull(),
    events: json("events", z.array(z.string()).max(100)).notNull(),
    /** SHA-256 hex of the secret: notices that the installation's key is another one now. */
    secretDigest: text("secret_digest").notNull(),
    active: flag("active").notNull(),
    /** Why it was stopped other than by its owner. */
    stoppedWhy: text("stopped_why"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    deletedAt: instant("deleted_at"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] })],
);
