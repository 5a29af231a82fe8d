import type { Migration } from "#db/migrate.ts";

export const lossAssumptions: Migration = {
  name: "0040-loss-assumptions",
  statements: [
    `CREATE TABLE loss_assumption (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      company_id TEXT CHECK (length(company_id) = 36),
      kind TEXT NOT NULL CHECK (kind IN ('exit', 'exit-share', 'loss')),
      share REAL,
      amount_minor INTEGER CHECK (typeof(amount_minor) IN ('integer', 'null') AND amount_minor BETWEEN -9000000000000000 AND 9000000000000000),
      currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      note TEXT,
      reported_at TEXT NOT NULL CHECK (reported_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(reported_at, 6, 2) BETWEEN '01' AND '12' AND substr(reported_at, 9, 2) BETWEEN '01' AND '31'),
      reported_by TEXT NOT NULL,
      import_id TEXT CHECK (length(import_id) = 36),
      replaces TEXT CHECK (length(replaces) = 36),
      withdrawn_at TEXT CHECK (withdrawn_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(withdrawn_at, 6, 2) BETWEEN '01' AND '12' AND substr(withdrawn_at, 9, 2) BETWEEN '01' AND '31'),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id),
      FOREIGN KEY (workspace_id, import_id) REFERENCES import (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX loss_assumption_import ON loss_assumption (workspace_id, import_id) WHERE import_id IS NOT NULL`,
    `ALTER TABLE verdict ADD COLUMN last_heard TEXT CHECK (last_heard GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(last_heard, 6, 2) BETWEEN '01' AND '12' AND substr(last_heard, 9, 2) BETWEEN '01' AND '31')`,
    `UPDATE verdict SET last_heard = (
      SELECT max(f.reported_at) FROM figure f WHERE f.workspace_id = verdict.workspace_id AND f.company_id = verdict.company_id
        AND (f.withdrawn_at IS NULL OR f.withdrawn_at > verdict.valid_from) AND (verdict.valid_until IS NULL OR f.reported_at <= verdict.valid_until)
        AND (f.import_id IS NULL OR f.import_id IN (SELECT i.id FROM import i WHERE i.workspace_id = f.workspace_id AND i.state = 'committed')))`,
  ],
};
