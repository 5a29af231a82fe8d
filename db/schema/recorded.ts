import { day, id, text } from "#db/columns.ts";

/** Columns of a fact that is never overwritten: who said it when, from which file, what it replaces, and since when it no longer holds. */
export const recorded = () => ({
  reportedAt: day("reported_at").notNull(),
  reportedBy: text("reported_by").notNull(),
  importId: id("import_id"),
  /** The row that this one corrects. */
  replaces: id("replaces"),
  withdrawnAt: day("withdrawn_at"),
});
