import type { Migration } from "#db/migrate.ts";

export const importKinds: Migration = {
  name: "0020-import-kinds",
  statements: [
    `CREATE TABLE import_next (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      company_id TEXT CHECK (length(company_id) = 36),
      file_name TEXT NOT NULL,
      digest TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      kind TEXT NOT NULL,
      format TEXT NOT NULL,
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      state TEXT NOT NULL CHECK (state IN ('previewed', 'staged', 'committed', 'undone', 'failed')),
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      rejected TEXT NOT NULL CHECK (json_valid(rejected)),
      created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      touched_at TEXT NOT NULL CHECK (touched_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      committed_at TEXT CHECK (committed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      undone_at TEXT CHECK (undone_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      unswept INTEGER NOT NULL CHECK (unswept IN (0, 1)),
      imported_by TEXT NOT NULL,
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO import_next (workspace_id, id, company_id, file_name, digest, bytes, kind, format, mapping, state, counts, rejected, created_at, touched_at, committed_at, undone_at, unswept, imported_by) SELECT workspace_id, id, company_id, file_name, digest, bytes, kind, format, mapping, state, counts, rejected, created_at, touched_at, committed_at, undone_at, unswept, imported_by FROM import`,
    `DROP TABLE import`,
    `ALTER TABLE import_next RENAME TO import`,
    `CREATE INDEX import_digest ON import (workspace_id, digest)`,
    `CREATE INDEX import_state ON import (workspace_id, state)`,
    `CREATE TABLE import_mapping_next (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      signature TEXT NOT NULL,
      kind TEXT NOT NULL,
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      updated_at TEXT NOT NULL CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO import_mapping_next (workspace_id, id, signature, kind, mapping, updated_at) SELECT workspace_id, id, signature, kind, mapping, updated_at FROM import_mapping`,
    `DROP TABLE import_mapping`,
    `ALTER TABLE import_mapping_next RENAME TO import_mapping`,
    `CREATE UNIQUE INDEX import_mapping_signature ON import_mapping (workspace_id, kind, signature)`,
  ],
};
