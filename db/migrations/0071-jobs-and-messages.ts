import type { Migration } from "#db/migrate.ts";

const INSTANT = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z')`;

export const jobsAndMessages: Migration = {
  name: "0071-jobs-and-messages",
  statements: [
    `ALTER TABLE outbox ADD COLUMN died_at TEXT ${INSTANT("died_at")}`,
    `ALTER TABLE outbox ADD COLUMN last_fault TEXT`,
    `DROP INDEX outbox_waiting`,
    `CREATE INDEX outbox_waiting ON outbox (workspace_id, next_attempt_at) WHERE sent_at IS NULL AND died_at IS NULL`,
    `CREATE TABLE webhook (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      label TEXT NOT NULL,
      url TEXT NOT NULL,
      events TEXT NOT NULL CHECK (json_valid(events)),
      secret_digest TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      stopped_why TEXT,
      created_at TEXT NOT NULL ${INSTANT("created_at")},
      created_by TEXT NOT NULL,
      deleted_at TEXT ${INSTANT("deleted_at")},
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE job_lease (
      name TEXT NOT NULL,
      holder TEXT NOT NULL CHECK (length(holder) = 36),
      until TEXT NOT NULL ${INSTANT("until")},
      PRIMARY KEY (name)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE job_reach (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      job TEXT NOT NULL,
      reached_at TEXT NOT NULL ${INSTANT("reached_at")},
      PRIMARY KEY (workspace_id, job),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE job_run (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      job TEXT NOT NULL,
      occurrence TEXT NOT NULL,
      due_at TEXT NOT NULL ${INSTANT("due_at")},
      started_at TEXT NOT NULL ${INSTANT("started_at")},
      finished_at TEXT NOT NULL ${INSTANT("finished_at")},
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'nothing', 'failed')),
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      fault TEXT,
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      next_attempt_at TEXT ${INSTANT("next_attempt_at")},
      PRIMARY KEY (workspace_id, job, occurrence),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX job_run_started ON job_run (workspace_id, started_at)`,
  ],
};
