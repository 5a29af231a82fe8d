import { foreignKey, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id, instant, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

export const savedView = sqliteTable(
  "saved_view",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    uniqueIndex("saved_view_name").on(t.workspaceId, t.name),
  ],
);
