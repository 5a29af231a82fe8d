import type { Migration } from "#db/migrate.ts";

export const dismissedMessages: Migration = {
  name: "0072-dismissed-messages",
  statements: ["ALTER TABLE outbox ADD COLUMN dismissed_at TEXT CHECK (dismissed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z')"],
};
