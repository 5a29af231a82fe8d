import type { Migration } from "#db/migrate.ts";

export const unreadAlerts: Migration = {
  name: "0091-unread-alerts",
  statements: ["CREATE INDEX alert_unread ON alert (workspace_id, day) WHERE read_at IS NULL"],
};
