import type { Migration } from "#db/migrate.ts";

const INSTANT = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z')`;
const COLUMNS = "workspace_id, id, kind, target_id, token_hash, label, as_of, created_at, created_by, expires_at, revoked_at, opened, last_opened_at";

export const linkKinds: Migration = {
  name: "0070-link-kinds",
  statements: [
    `CREATE TABLE link_next (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      kind TEXT NOT NULL CHECK (kind IN ('fund-summary', 'check-in', 'review', 'calendar')),
      target_id TEXT CHECK (length(target_id) = 36),
      token_hash TEXT NOT NULL,
      label TEXT NOT NULL,
      as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(as_of, 6, 2) BETWEEN '01' AND '12' AND substr(as_of, 9, 2) BETWEEN '01' AND '31'),
      created_at TEXT NOT NULL ${INSTANT("created_at")},
      created_by TEXT NOT NULL,
      expires_at TEXT NOT NULL ${INSTANT("expires_at")},
      revoked_at TEXT ${INSTANT("revoked_at")},
      opened INTEGER NOT NULL CHECK (opened >= 0),
      last_opened_at TEXT ${INSTANT("last_opened_at")},
      CHECK (kind NOT IN ('check-in', 'review') OR target_id IS NOT NULL),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO link_next (${COLUMNS}) SELECT ${COLUMNS} FROM link`,
    `DROP TABLE link`,
    `ALTER TABLE link_next RENAME TO link`,
    `CREATE UNIQUE INDEX link_token ON link (workspace_id, token_hash)`,
  ],
};
