import type { Migration } from "#db/migrate.ts";

const INSTANT = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z')`;

export const links: Migration = {
  name: "0051-links",
  statements: [
    `CREATE TABLE link (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      kind TEXT NOT NULL CHECK (kind IN ('fund-summary', 'check-in')),
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
      CHECK (kind <> 'check-in' OR target_id IS NOT NULL),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX link_token ON link (workspace_id, token_hash)`,
    `CREATE TABLE attempt (
      bucket TEXT NOT NULL,
      since TEXT NOT NULL ${INSTANT("since")},
      tries INTEGER NOT NULL CHECK (tries >= 0),
      PRIMARY KEY (bucket)
    ) STRICT, WITHOUT ROWID`,
  ],
};
