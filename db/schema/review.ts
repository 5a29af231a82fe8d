import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, day, id, instant, json, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { workspace } from "#db/schema/workspace.ts";
import type { Seen } from "#lib/review/company-facts.ts";
import { ENDINGS } from "#lib/review/ending.ts";
import { NotReviewed, ReviewRecord, RecordItem } from "#lib/review/review-record.ts";

export const review = sqliteTable(
  "review",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    state: choice("state", ["open", "closed"]).notNull(),
    day: day("day").notNull(),
    openedAt: instant("opened_at").notNull(),
    openedBy: text("opened_by").notNull(),
    closedAt: instant("closed_at"),
    closedBy: text("closed_by"),
    companies: count("companies").notNull(),
    notReviewed: json("not_reviewed", z.array(NotReviewed)).notNull(),
    /** As seen at its closing. */
    record: json("record", ReviewRecord),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    uniqueIndex("review_open").on(t.workspaceId).where(sql`state = 'open'`),
    index("review_day").on(t.workspaceId, t.openedAt),
  ],
);

export const reviewItem = sqliteTable(
  "review_item",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    reviewId: id("review_id").notNull(),
    companyId: id("company_id").notNull(),
    position: count("position").notNull(),
    /** The same from review to review. */
    itemKey: text("item_key").notNull(),
    /** Conditions that an ending quiets. */
    keys: json("keys", z.array(z.string())).notNull(),
    shown: json("shown", RecordItem).notNull(),
    ending: choice("ending", ENDINGS),
    decision: text("decision"),
    owner: text("owner"),
    until: day("until_day"),
    endedAt: instant("ended_at"),
    endedBy: text("ended_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.reviewId], foreignColumns: [review.workspaceId, review.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    uniqueIndex("review_item_position").on(t.workspaceId, t.reviewId, t.position),
    index("review_item_company").on(t.workspaceId, t.companyId),
  ],
);

/** A company as a review saw it, for the next one to compare with. */
export const reviewSeen = sqliteTable(
  "review_seen",
  {
    workspaceId: id("workspace_id").notNull(),
    reviewId: id("review_id").notNull(),
    companyId: id("company_id").notNull(),
    seen: json("seen", z.custom<Seen>()).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.reviewId, t.companyId] }),
    foreignKey({ columns: [t.workspaceId, t.reviewId], foreignColumns: [review.workspaceId, review.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
  ],
);

export const reviewCorrection = sqliteTable(
  "review_correction",
  { workspaceId: id("workspace_id").notNull(), id: id("id").notNull(), reviewId: id("review_id").notNull(), correction: text("correction").notNull(), at: instant("at").notNull(), by: text("by_whom").notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.reviewId], foreignColumns: [review.workspaceId, review.id] }),
    index("review_correction_review").on(t.workspaceId, t.reviewId),
  ],
);

/** What somebody took on in a review. */
export const reviewAction = sqliteTable(
  "review_action",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    reviewId: id("review_id").notNull(),
    action: text("action").notNull(),
    owner: text("owner").notNull(),
    due: day("due").notNull(),
    createdAt: instant("created_at").notNull(),
    doneAt: instant("done_at"),
    doneBy: text("done_by"),
    /** Undone again, or never to be done. */
    droppedAt: instant("dropped_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.reviewId], foreignColumns: [review.workspaceId, review.id] }),
    index("review_action_due").on(t.workspaceId, t.due),
  ],
);

export const reviewPin = sqliteTable(
  "review_pin",
  { workspaceId: id("workspace_id").notNull(), id: id("id").notNull(), companyId: id("company_id").notNull(), day: day("day").notNull(), by: text("by_whom").notNull(), note: text("note"), withdrawnAt: instant("withdrawn_at") },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    index("review_pin_day").on(t.workspaceId, t.day),
  ],
);

/** How often a workspace sits down; seven days where there is no row. */
export const reviewCadence = sqliteTable(
  "review_cadence",
  { workspaceId: id("workspace_id").notNull(), days: count("days").notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId] }), foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] })],
);
