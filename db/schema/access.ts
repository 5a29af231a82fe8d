import { primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { choice, id, instant, text } from "#db/columns.ts";

/** Tokens are stored as SHA-256 hex, never as such. */
export const session = sqliteTable(
  "session",
  {
    id: id("id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex("session_token").on(t.tokenHash)],
);

/** One-time sign-in links. */
export const claim = sqliteTable(
  "claim",
  { tokenHash: text("token_hash").notNull(), createdAt: instant("created_at").notNull(), usedAt: instant("used_at") },
  (t) => [primaryKey({ columns: [t.tokenHash] })],
);

export const apiKey = sqliteTable(
  "api_key",
  {
    /** Null: the whole installation. */
    workspaceId: id("workspace_id"),
    id: id("id").notNull(),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    scope: choice("scope", ["read", "write"]).notNull(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex("api_key_token").on(t.tokenHash)],
);
