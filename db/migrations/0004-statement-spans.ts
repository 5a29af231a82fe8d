import type { Migration } from "#db/migrate.ts";

export const statementSpans: Migration = {
  name: "0004-statement-spans",
  statements: [
    `CREATE TABLE statement_span (
      workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36),
      account_id TEXT NOT NULL CHECK (length(account_id) = 36),
      import_id TEXT NOT NULL CHECK (length(import_id) = 36),
      from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(from_day, 6, 2) BETWEEN '01' AND '12' AND substr(from_day, 9, 2) BETWEEN '01' AND '31'),
      to_day TEXT NOT NULL CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(to_day, 6, 2) BETWEEN '01' AND '12' AND substr(to_day, 9, 2) BETWEEN '01' AND '31'),
      stated INTEGER NOT NULL CHECK (stated IN (0, 1)),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, account_id) REFERENCES account (workspace_id, id),
      FOREIGN KEY (workspace_id, import_id) REFERENCES import (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE INDEX statement_span_account ON statement_span (workspace_id, account_id, from_day)",
  ],
};
