import type { Migration } from "#db/migrate.ts";

export const verdictsAndAccess: Migration = {
  name: "0003-verdicts-and-access",
  statements: [
    `CREATE TABLE verdict (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      company_id TEXT NOT NULL CHECK (length(company_id) = 36),
      engine_version TEXT NOT NULL,
      valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(valid_from, 6, 2) BETWEEN '01' AND '12' AND substr(valid_from, 9, 2) BETWEEN '01' AND '31'),
      valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(valid_until, 6, 2) BETWEEN '01' AND '12' AND substr(valid_until, 9, 2) BETWEEN '01' AND '31'),
      state TEXT NOT NULL,
      agree INTEGER NOT NULL CHECK (agree >= 0),
      of_combinations INTEGER NOT NULL CHECK (of_combinations >= 0),
      decided_by TEXT,
      basis_end TEXT CHECK (basis_end GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(basis_end, 6, 2) BETWEEN '01' AND '12' AND substr(basis_end, 9, 2) BETWEEN '01' AND '31'),
      fresh_until TEXT CHECK (fresh_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(fresh_until, 6, 2) BETWEEN '01' AND '12' AND substr(fresh_until, 9, 2) BETWEEN '01' AND '31'),
      cash_zero_day TEXT CHECK (cash_zero_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(cash_zero_day, 6, 2) BETWEEN '01' AND '12' AND substr(cash_zero_day, 9, 2) BETWEEN '01' AND '31'),
      cash_zero_periods REAL,
      break_even_day TEXT CHECK (break_even_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(break_even_day, 6, 2) BETWEEN '01' AND '12' AND substr(break_even_day, 9, 2) BETWEEN '01' AND '31'),
      cash_minor INTEGER CHECK (typeof(cash_minor) IN ('integer', 'null') AND cash_minor BETWEEN -9000000000000000 AND 9000000000000000),
      usable_minor INTEGER CHECK (typeof(usable_minor) IN ('integer', 'null') AND usable_minor BETWEEN -9000000000000000 AND 9000000000000000),
      net_burn_minor INTEGER CHECK (typeof(net_burn_minor) IN ('integer', 'null') AND net_burn_minor BETWEEN -9000000000000000 AND 9000000000000000),
      capital_needed_minor INTEGER CHECK (typeof(capital_needed_minor) IN ('integer', 'null') AND capital_needed_minor BETWEEN -9000000000000000 AND 9000000000000000),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      flags TEXT NOT NULL CHECK (json_valid(flags)),
      computed_at TEXT NOT NULL CHECK (computed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (workspace_id, company_id, engine_version, valid_from),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX verdict_cash_zero ON verdict (workspace_id, cash_zero_day)`,
    `CREATE TABLE verdict_detail (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      company_id TEXT NOT NULL CHECK (length(company_id) = 36),
      engine_version TEXT NOT NULL,
      valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(valid_from, 6, 2) BETWEEN '01' AND '12' AND substr(valid_from, 9, 2) BETWEEN '01' AND '31'),
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      PRIMARY KEY (workspace_id, company_id, engine_version, valid_from),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE saved_view (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX saved_view_name ON saved_view (workspace_id, name)`,
    `CREATE TABLE audit (
      workspace_id TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq >= 0),
      id TEXT NOT NULL CHECK (length(id) = 36),
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      actor TEXT NOT NULL,
      door TEXT NOT NULL,
      operation TEXT NOT NULL,
      subject TEXT,
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      previous_mac TEXT NOT NULL,
      mac TEXT NOT NULL,
      PRIMARY KEY (workspace_id, seq)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX audit_id ON audit (workspace_id, id)`,
    `CREATE TABLE outbox (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      topic TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      sent_at TEXT CHECK (sent_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      next_attempt_at TEXT CHECK (next_attempt_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX outbox_waiting ON outbox (workspace_id, next_attempt_at) WHERE sent_at IS NULL`,
    `CREATE TABLE session (
      id TEXT NOT NULL CHECK (length(id) = 36),
      token_hash TEXT NOT NULL,
      created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      last_seen_at TEXT NOT NULL CHECK (last_seen_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      expires_at TEXT NOT NULL CHECK (expires_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      revoked_at TEXT CHECK (revoked_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX session_token ON session (token_hash)`,
    `CREATE TABLE claim (
      token_hash TEXT NOT NULL,
      created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      used_at TEXT CHECK (used_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (token_hash)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE api_key (
      workspace_id TEXT CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      name TEXT NOT NULL,
      token_hash TEXT NOT NULL,
      scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
      created_at TEXT NOT NULL CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      revoked_at TEXT CHECK (revoked_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z'),
      PRIMARY KEY (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE UNIQUE INDEX api_key_token ON api_key (token_hash)`,
    "CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are append-only'); END",
    "CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are append-only'); END",
  ],
};
