import type { Migration } from "#db/migrate.ts";

export const priorColumns: Migration = {
  name: "0040-prior-columns",
  statements: ["ALTER TABLE figure ADD COLUMN prior INTEGER NOT NULL DEFAULT 0 CHECK (prior IN (0, 1))"],
};
