import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { among } from "#db/among.ts";
import { bulkInsert } from "#db/bulk-insert.ts";
import { orm, prepared, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { review, reviewCadence, reviewCorrection, reviewItem, reviewSeen } from "#db/schema/review.ts";
import { orConflict } from "#db/storage-error.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Seen } from "#lib/review/company-facts.ts";
import type { Ending } from "#lib/review/ending.ts";
import type { ReviewRecord } from "#lib/review/review-record.ts";

export type Review = typeof review.$inferSelect;
export type ReviewItem = typeof reviewItem.$inferSelect;
export type NewReview = Pick<Review, "day" | "openedAt" | "openedBy" | "companies" | "notReviewed">;
export type NewReviewItem = Pick<ReviewItem, "companyId" | "itemKey" | "keys" | "shown">;

const WEEK = 7;

export const openReviewOf = async (db: Reader, workspaceId: string): Promise<Review | null> =>
  (await orm(db).select().from(review).where(and(eq(review.workspaceId, workspaceId), eq(review.state, "open"))))[0] ?? null;

export async function reviewById(db: Reader, workspaceId: string, id: string): Promise<Review> {
  const [row] = await orm(db).select().from(review).where(and(eq(review.workspaceId, workspaceId), eq(review.id, id)));
  if (!row) throw notFound("review");
  return row;
}

/** Closed ones, newest first. */
export const closedReviews = async (db: Reader, workspaceId: string, limit = 1000): Promise<Review[]> =>
  orm(db).select().from(review).where(and(eq(review.workspaceId, workspaceId), eq(review.state, "closed"))).orderBy(desc(review.openedAt), desc(review.id)).limit(limit);

export const itemsOf = async (db: Reader, workspaceId: string, reviewId: string): Promise<ReviewItem[]> =>
  orm(db).select().from(reviewItem).where(and(eq(reviewItem.workspaceId, workspaceId), eq(reviewItem.reviewId, reviewId))).orderBy(asc(reviewItem.position));

/** Opens a review with its agenda and with what it saw of every company; one at a time in a workspace. */
export async function insertReview(tx: Tx, workspaceId: string, given: NewReview, items: readonly NewReviewItem[], seen: ReadonlyMap<string, Seen>): Promise<Review> {
  const row: Review = { ...given, id: newId(), workspaceId, state: "open", closedAt: null, closedBy: null, record: null };
  await orConflict("A review is open already: go on with that one.", async () => orm(tx).insert(review).values(row));
  const open = { ending: null, decision: null, owner: null, until: null, endedAt: null, endedBy: null };
  bulkInsert(tx, reviewItem, items.map((item, position) => ({ ...item, ...open, id: newId(), workspaceId, reviewId: row.id, position })));
  bulkInsert(tx, reviewSeen, [...seen].map(([companyId, one]) => ({ workspaceId, reviewId: row.id, companyId, seen: one })));
  return row;
}

/** Ends an item, or ends it anew while its review is open. */
export async function endItem(tx: Tx, workspaceId: string, id: string, ending: Pick<ReviewItem, "ending" | "decision" | "owner" | "until" | "endedAt" | "endedBy">): Promise<ReviewItem> {
  const [row] = await orm(tx).update(reviewItem).set(ending).where(and(eq(reviewItem.workspaceId, workspaceId), eq(reviewItem.id, id))).returning();
  if (!row) throw notFound("item");
  return row;
}

export async function itemById(db: Reader, workspaceId: string, id: string): Promise<ReviewItem> {
  const [row] = await orm(db).select().from(reviewItem).where(and(eq(reviewItem.workspaceId, workspaceId), eq(reviewItem.id, id)));
  if (!row) throw notFound("item");
  return row;
}

/** Closes it for good. `undecided`: companies that the next review has to compare with what the one before this saw. */
export async function closeReview(tx: Tx, workspaceId: string, id: string, given: { at: string; by: string; record: ReviewRecord; undecided: readonly string[]; before: string | null }): Promise<void> {
  const { at, by, record, undecided, before } = given;
  const rows = await orm(tx).update(review).set({ state: "closed", closedAt: at, closedBy: by, record }).where(and(eq(review.workspaceId, workspaceId), eq(review.id, id), eq(review.state, "open"))).returning({ id: review.id });
  if (rows.length === 0) throw new AppError("conflict", "This review was closed already.");
  const kept = before === null || undecided.length === 0 ? [] : await orm(tx).select().from(reviewSeen).where(and(eq(reviewSeen.workspaceId, workspaceId), eq(reviewSeen.reviewId, before), among(reviewSeen.companyId, undecided)));
  if (undecided.length > 0) await orm(tx).delete(reviewSeen).where(and(eq(reviewSeen.workspaceId, workspaceId), eq(reviewSeen.reviewId, id), among(reviewSeen.companyId, undecided)));
  bulkInsert(tx, reviewSeen, kept.map((row) => ({ ...row, reviewId: id })));
}

/** What a review left of each company. */
export const seenBy = async (db: Reader, workspaceId: string, reviewId: string): Promise<Map<string, Seen>> =>
  new Map((await orm(db).select().from(reviewSeen).where(and(eq(reviewSeen.workspaceId, workspaceId), eq(reviewSeen.reviewId, reviewId)))).map(({ companyId, seen }) => [companyId, seen]));

const TOO_CLOSE = `SELECT given.value FROM json_each(@ids) AS given WHERE EXISTS (SELECT 1 FROM review r JOIN review_seen s ON s.workspace_id = r.workspace_id AND s.review_id = r.id AND s.company_id = given.value
  WHERE r.workspace_id = @workspaceId AND json_extract(s.seen, '$.standing') = 'too-close')`;

/** Those of these companies that some review saw as too close to call: a look-up a review and company. */
export const seenTooClose = async (db: Reader, workspaceId: string, companyIds: readonly string[]): Promise<Set<string>> =>
  new Set(prepared(db, TOO_CLOSE).pluck().all({ workspaceId, ids: JSON.stringify(companyIds) }) as string[]);

export type EndedItem = Ending & { itemKey: string; decision: string; owner: string | null; endedAt: string | null };
/** How items of closed reviews ended, oldest first. */
export async function endingsOf(db: Reader, workspaceId: string): Promise<EndedItem[]> {
  const rows = await orm(db).select().from(reviewItem).innerJoin(review, and(eq(review.workspaceId, reviewItem.workspaceId), eq(review.id, reviewItem.reviewId)))
    .where(and(eq(reviewItem.workspaceId, workspaceId), eq(review.state, "closed"), isNotNull(reviewItem.ending))).orderBy(asc(reviewItem.endedAt), asc(reviewItem.id));
  return rows.flatMap(({ review_item: { id, companyId, itemKey, ending: kind, until, keys, decision, owner, endedAt } }) => (kind === null ? [] : [{ id, companyId, itemKey, kind, until, keys, decision: decision ?? "", owner, endedAt }]));
}

/** How often in a row an item was on the agenda of closed reviews without an ending, by its key. */
export async function touchesOf(db: Reader, workspaceId: string): Promise<Map<string, number>> {
  const rows = await orm(db).select({ key: reviewItem.itemKey, ending: reviewItem.ending }).from(reviewItem).innerJoin(review, and(eq(review.workspaceId, reviewItem.workspaceId), eq(review.id, reviewItem.reviewId)))
    .where(and(eq(reviewItem.workspaceId, workspaceId), eq(review.state, "closed"))).orderBy(asc(review.openedAt), asc(reviewItem.id));
  const touches = new Map<string, number>();
  for (const { key, ending } of rows) touches.set(key, ending === null ? (touches.get(key) ?? 0) + 1 : 0);
  return touches;
}

/** Earlier endings of one company's items, newest first. */
export const pastEndings = async (db: Reader, workspaceId: string, companyIds: readonly string[]): Promise<ReviewItem[]> =>
  orm(db).select().from(reviewItem).where(and(eq(reviewItem.workspaceId, workspaceId), among(reviewItem.companyId, companyIds), isNotNull(reviewItem.ending))).orderBy(desc(reviewItem.endedAt), desc(reviewItem.id));

export async function correctReview(tx: Tx, workspaceId: string, given: { reviewId: string; correction: string; at: string; by: string }): Promise<string> {
  const id = newId();
  await orm(tx).insert(reviewCorrection).values({ ...given, id, workspaceId });
  return id;
}
export const correctionsOf = async (db: Reader, workspaceId: string, reviewId: string) =>
  orm(db).select().from(reviewCorrection).where(and(eq(reviewCorrection.workspaceId, workspaceId), eq(reviewCorrection.reviewId, reviewId))).orderBy(asc(reviewCorrection.at), asc(reviewCorrection.id));

/** Days between reviews. */
export const cadenceOf = async (db: Reader, workspaceId: string): Promise<number> =>
  (await orm(db).select().from(reviewCadence).where(eq(reviewCadence.workspaceId, workspaceId)))[0]?.days ?? WEEK;
export async function setCadence(tx: Tx, workspaceId: string, days: number): Promise<void> {
  await orm(tx).insert(reviewCadence).values({ workspaceId, days }).onConflictDoUpdate({ target: reviewCadence.workspaceId, set: { days } });
}
