import type { Migration } from "#db/migrate.ts";

export const progressSources: Migration = {
  name: "0050-progress-sources",
  statements: [
    "ALTER TABLE progress_file ADD COLUMN row_count INTEGER CHECK (row_count >= 0)",
    "ALTER TABLE progress_file ADD COLUMN fetched_from TEXT",
    `CREATE TABLE progress_source (
      kind TEXT NOT NULL,
      address TEXT NOT NULL,
      set_at TEXT NOT NULL CHECK (set_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      set_by TEXT NOT NULL,
      PRIMARY KEY (kind)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE forecast_evidence (
      digest TEXT NOT NULL,
      computed_at TEXT NOT NULL CHECK (computed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      backtest TEXT NOT NULL CHECK (json_valid(backtest)),
      fits TEXT NOT NULL CHECK (json_valid(fits)),
      PRIMARY KEY (digest)
    ) STRICT, WITHOUT ROWID`,
  ],
};
