import type { Migration } from "#db/migrate.ts";

export const costGrowth: Migration = {
  name: "0005-cost-growth",
  statements: ["ALTER TABLE company ADD COLUMN expense_growth REAL NOT NULL DEFAULT 0"],
};
