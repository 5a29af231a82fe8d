import type { Migration } from "#db/migrate.ts";

const OWN = `workspace_id TEXT NOT NULL CHECK (length(workspace_id) = 36),
      id TEXT NOT NULL CHECK (length(id) = 36)`;
const ID = (column: string) => `${column} TEXT NOT NULL CHECK (length(${column}) = 36)`;
const DAY = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND substr(${column}, 6, 2) BETWEEN '01' AND '12' AND substr(${column}, 9, 2) BETWEEN '01' AND '31')`;
const INSTANT = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-9][0-9]:*Z')`;
const MONEY = (column: string) => `${column} INTEGER CHECK (typeof(${column}) IN ('integer', 'null') AND ${column} BETWEEN -9000000000000000 AND 9000000000000000)`;

export const checkIns: Migration = {
  name: "0080-check-ins",
  statements: [
    `CREATE TABLE check_in_question (
      ${OWN},
      asks TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('number', 'text')),
      decision TEXT NOT NULL,
      created_at TEXT NOT NULL ${INSTANT("created_at")},
      created_by TEXT NOT NULL,
      revived_on TEXT ${DAY("revived_on")},
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id) REFERENCES workspace (id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE check_in (
      ${OWN},
      ${ID("company_id")},
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6, 2) BETWEEN '01' AND '12'),
      due TEXT NOT NULL ${DAY("due")},
      founder TEXT NOT NULL,
      mail TEXT,
      questions TEXT NOT NULL CHECK (json_valid(questions)),
      asked_on TEXT NOT NULL ${DAY("asked_on")},
      asked_at TEXT NOT NULL ${INSTANT("asked_at")},
      asked_by TEXT NOT NULL,
      ends_at TEXT NOT NULL ${INSTANT("ends_at")},
      revoked_at TEXT ${INSTANT("revoked_at")},
      draft TEXT CHECK (json_valid(draft)),
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE INDEX check_in_company ON check_in (workspace_id, company_id, month)",
    `CREATE TABLE check_in_submission (
      ${OWN},
      ${ID("check_in_id")},
      day TEXT NOT NULL ${DAY("day")},
      at TEXT NOT NULL ${INSTANT("at")},
      by_whom TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      ${MONEY("cash_minor")},
      ${MONEY("revenue_minor")},
      ${MONEY("expenses_minor")},
      line TEXT,
      explanations TEXT NOT NULL CHECK (json_valid(explanations)),
      seconds INTEGER CHECK (seconds >= 0),
      effect TEXT NOT NULL CHECK (json_valid(effect)),
      upload_id TEXT CHECK (length(upload_id) = 36),
      file_name TEXT,
      file_said TEXT,
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, check_in_id) REFERENCES check_in (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE INDEX check_in_submission_request ON check_in_submission (workspace_id, check_in_id)",
    `CREATE TABLE check_in_answer (
      ${OWN},
      ${ID("submission_id")},
      ${ID("question_id")},
      answer TEXT NOT NULL,
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, submission_id) REFERENCES check_in_submission (workspace_id, id),
      FOREIGN KEY (workspace_id, question_id) REFERENCES check_in_question (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE UNIQUE INDEX check_in_answer_question ON check_in_answer (workspace_id, submission_id, question_id)",
    `CREATE TABLE check_in_use (
      ${OWN},
      ${ID("answer_id")},
      day TEXT NOT NULL ${DAY("day")},
      at TEXT NOT NULL ${INSTANT("at")},
      by_whom TEXT NOT NULL,
      decision TEXT NOT NULL,
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, answer_id) REFERENCES check_in_answer (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE check_in_mail (
      ${OWN},
      ${ID("check_in_id")},
      kind TEXT NOT NULL CHECK (kind IN ('invite', 'before', 'due', 'after')),
      at TEXT NOT NULL ${INSTANT("at")},
      ${ID("message_id")},
      PRIMARY KEY (workspace_id, id),
      FOREIGN KEY (workspace_id, check_in_id) REFERENCES check_in (workspace_id, id)
    ) STRICT, WITHOUT ROWID`,
    "CREATE UNIQUE INDEX check_in_mail_kind ON check_in_mail (workspace_id, check_in_id, kind)",
  ],
};
