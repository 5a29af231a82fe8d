import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, currency, day, id, instant, json, money, month, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { workspace } from "#db/schema/workspace.ts";
import { Draft } from "#lib/checkin/draft.ts";
import { Effect } from "#lib/checkin/effect.ts";
import { MAILS } from "#lib/checkin/reminders.ts";

/** What a workspace asks beside the three numbers and the line, and the decision that each feeds. */
export const checkInQuestion = sqliteTable(
  "check_in_question",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    asks: text("asks").notNull(),
    kind: choice("kind", ["number", "text"]).notNull(),
    decision: text("decision").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    /** Offered again after it was retired. */
    revivedOn: day("revived_on"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] })],
);

/** A founder asked for one month's figures. Its links are rows of `link`. */
export const checkIn = sqliteTable(
  "check_in",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    month: month("month").notNull(),
    due: day("due").notNull(),
    founder: text("founder").notNull(),
    mail: text("mail"),
    /** Ids of check_in_question. */
    questions: json("questions", z.array(z.string())).notNull(),
    askedOn: day("asked_on").notNull(),
    askedAt: instant("asked_at").notNull(),
    askedBy: text("asked_by").notNull(),
    endsAt: instant("ends_at").notNull(),
    revokedAt: instant("revoked_at"),
    /** What was sent and waits for an explanation; it counts nowhere. */
    draft: json("draft", Draft),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    index("check_in_company").on(t.workspaceId, t.companyId, t.month),
  ],
);

/** What a founder answered; a correction is a new row. */
export const checkInSubmission = sqliteTable(
  "check_in_submission",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    checkInId: id("check_in_id").notNull(),
    day: day("day").notNull(),
    at: instant("at").notNull(),
    by: text("by_whom").notNull(),
    currency: currency("currency").notNull(),
    cash: money("cash_minor"),
    revenue: money("revenue_minor"),
    expenses: money("expenses_minor"),
    /** Anything else to know. */
    line: text("line"),
    explanations: json("explanations", z.array(z.string())).notNull(),
    /** Time on the page; null: not measured. */
    seconds: count("seconds"),
    /** What it did to the verdict. */
    effect: json("effect", Effect).notNull(),
    /** A file beside it, kept as an upload until somebody imports it. */
    uploadId: id("upload_id"),
    fileName: text("file_name"),
    /** What the file seems to be. */
    fileSaid: text("file_said"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.checkInId], foreignColumns: [checkIn.workspaceId, checkIn.id] }),
    index("check_in_submission_request").on(t.workspaceId, t.checkInId),
  ],
);

export const checkInAnswer = sqliteTable(
  "check_in_answer",
  { workspaceId: id("workspace_id").notNull(), id: id("id").notNull(), submissionId: id("submission_id").notNull(), questionId: id("question_id").notNull(), answer: text("answer").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.submissionId], foreignColumns: [checkInSubmission.workspaceId, checkInSubmission.id] }),
    foreignKey({ columns: [t.workspaceId, t.questionId], foreignColumns: [checkInQuestion.workspaceId, checkInQuestion.id] }),
    uniqueIndex("check_in_answer_question").on(t.workspaceId, t.submissionId, t.questionId),
  ],
);

/** A decision that somebody says rests on an answer. */
export const checkInUse = sqliteTable(
  "check_in_use",
  { workspaceId: id("workspace_id").notNull(), id: id("id").notNull(), answerId: id("answer_id").notNull(), day: day("day").notNull(), at: instant("at").notNull(), by: text("by_whom").notNull(), decision: text("decision").notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), foreignKey({ columns: [t.workspaceId, t.answerId], foreignColumns: [checkInAnswer.workspaceId, checkInAnswer.id] })],
);

/** Mails that carried a link; whether each was delivered stands with its message. */
export const checkInMail = sqliteTable(
  "check_in_mail",
  { workspaceId: id("workspace_id").notNull(), id: id("id").notNull(), checkInId: id("check_in_id").notNull(), kind: choice("kind", MAILS).notNull(), at: instant("at").notNull(), messageId: id("message_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.checkInId], foreignColumns: [checkIn.workspaceId, checkIn.id] }),
    uniqueIndex("check_in_mail_kind").on(t.workspaceId, t.checkInId, t.kind),
  ],
);
