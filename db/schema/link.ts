import { foreignKey, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { choice, count, day, id, instant, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

/** Links that open one thing to whoever holds their token, which is stored as SHA-256 hex alone. */
export const link = sqliteTable(
  "link",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    kind: choice("kind", ["fund-summary", "check-in", "review", "calendar"]).notNull(),
    /** A summary's fund, null for all of them; a check-in's request; a review; a calendar's company, null for all of them. */
    targetId: id("target_id"),
    tokenHash: text("token_hash").notNull(),
    /** For whom it was made. */
    label: text("label").notNull(),
    /** The day as known on which it shows; null: always the latest. */
    asOf: day("as_of"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    opened: count("opened").notNull(),
    lastOpenedAt: instant("last_opened_at"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }), uniqueIndex("link_token").on(t.workspaceId, t.tokenHash)],
);
