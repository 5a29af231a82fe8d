import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { count, id, instant, json, text } from "#db/columns.ts";

export const outbox = sqliteTable(
  "outbox",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    topic: text("topic").notNull(),
    payload: json("payload", z.unknown()).notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    attempts: count("attempts").notNull(),
    /** Not before this; null: at once. */
    nextAttemptAt: instant("next_attempt_at"),
    /** When it was given up: it stays as it is until someone sends it again. */
    diedAt: instant("died_at"),
    lastFault: text("last_fault"),
    /** When someone had seen that it failed, and wants it no more. */
    dismissedAt: instant("dismissed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("outbox_waiting").on(t.workspaceId, t.nextAttemptAt).where(sql`sent_at IS NULL AND died_at IS NULL`),
  ],
);
