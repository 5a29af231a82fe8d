import type { Migration } from "#db/migrate.ts";

const ID = (column: string) => `${column} TEXT CHECK (length(${column}) = 36)`;
const ID_SET = (column: string) => `${column} TEXT NOT NULL CHECK (length(${column}) = 36)`;
const AT = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z')`;
const DAY = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(${column}, 6, 2) BETWEEN '01' AND '12' AND substr(${column}, 9, 2) BETWEEN '01' AND '31')`;

export const alerts: Migration = {
  name: "0090-alerts",
  statements: [
    `CREATE TABLE alert_rule (
      ${ID_SET("workspace_id")},
      ${ID_SET("id")},
      condition TEXT NOT NULL CHECK (json_valid(condition)),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      ${ID("company_id")},
      delivery TEXT NOT NULL CHECK (delivery IN ('inbox', 'digest', 'now')),
      created_at TEXT NOT NULL ${AT("created_at")},
      created_by TEXT NOT NULL,
      changed_at TEXT NOT NULL ${AT("changed_at")},
      paused_at TEXT ${AT("paused_at")},
      withdrawn_at TEXT ${AT("withdrawn_at")},
      version INTEGER NOT NULL CHECK (version >= 0),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE alert_state (
      ${ID_SET("workspace_id")},
      ${ID_SET("rule_id")},
      ${ID_SET("company_id")},
      armed INTEGER NOT NULL CHECK (armed IN (0, 1)),
      since_day TEXT NOT NULL ${DAY("since_day")},
      memory TEXT NOT NULL CHECK (json_valid(memory)),
      ${ID("alert_id")},
      PRIMARY KEY (workspace_id, rule_id, company_id),
      FOREIGN KEY (workspace_id, rule_id) REFERENCES alert_rule (workspace_id, id),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE alert (
      ${ID_SET("workspace_id")},
      ${ID_SET("id")},
      ${ID_SET("rule_id")},
      ${ID_SET("company_id")},
      kind TEXT NOT NULL CHECK (kind IN ('fired', 'taken-back')),
      condition TEXT NOT NULL CHECK (json_valid(condition)),
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      delivery TEXT NOT NULL CHECK (delivery IN ('inbox', 'digest', 'now')),
      from_reading TEXT CHECK (json_valid(from_reading)),
      to_reading TEXT NOT NULL CHECK (json_valid(to_reading)),
      day TEXT NOT NULL ${DAY("day")},
      at TEXT NOT NULL ${AT("at")},
      ${ID("takes_back")},
      read_at TEXT ${AT("read_at")},
      read_by TEXT,
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, rule_id) REFERENCES alert_rule (workspace_id, id),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE INDEX alert_day ON alert (workspace_id, day)",
    "CREATE INDEX alert_company ON alert (workspace_id, company_id)",
    `CREATE TABLE alert_recipient (
      ${ID_SET("workspace_id")},
      ${ID_SET("id")},
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      quiet_from TEXT,
      quiet_until TEXT,
      cadence TEXT NOT NULL CHECK (cadence IN ('daily', 'weekly')),
      digest_at TEXT NOT NULL,
      weekday INTEGER NOT NULL CHECK (weekday >= 0),
      created_at TEXT NOT NULL ${AT("created_at")},
      withdrawn_at TEXT ${AT("withdrawn_at")},
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE alert_digest (
      ${ID_SET("workspace_id")},
      ${ID_SET("id")},
      ${ID_SET("recipient_id")},
      due_at TEXT NOT NULL ${AT("due_at")},
      at TEXT NOT NULL ${AT("at")},
      alerts INTEGER NOT NULL CHECK (alerts >= 0),
      subject TEXT,
      ${ID("message_id")},
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, recipient_id) REFERENCES alert_recipient (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE INDEX alert_digest_recipient ON alert_digest (workspace_id, recipient_id, due_at)",
    `CREATE TABLE alert_delivery (
      ${ID_SET("workspace_id")},
      ${ID_SET("alert_id")},
      ${ID_SET("message_id")},
      channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
      recipient TEXT NOT NULL,
      at TEXT NOT NULL ${AT("at")},
      not_before TEXT ${AT("not_before")},
      PRIMARY KEY (workspace_id, alert_id, message_id),
      FOREIGN KEY (workspace_id, alert_id) REFERENCES alert (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
  ],
};
