import { z } from "zod";
import { ENDINGS } from "#lib/review/ending.ts";
import { NotReviewed, RecordItem, type ReviewRecord } from "#lib/review/review-record.ts";
import type { Review, ReviewItem } from "#db/review.ts";
import type { ReviewAction } from "#db/review-action.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { heardView } from "#app/_operations/review/heard-on.ts";
import { namedView } from "#app/_operations/risk/risk-view.ts";

export const itemView = z.object({
  /** What the founder told in check-ins, or has not yet. */
  heard: z.array(heardView).max(20),
  id: z.string(), position: z.int(), shown: RecordItem, endings: z.array(z.enum(ENDINGS)).max(4),
  ending: z.object({ kind: z.enum(ENDINGS), text: z.string(), owner: z.string().nullable(), until: dayOut.nullable(), by: z.string() }).nullable(),
  /** How earlier reviews ended this company's items, newest first. */
  past: z.array(z.object({ day: dayOut, kind: z.enum(ENDINGS), text: z.string(), owner: z.string().nullable(), until: dayOut.nullable() })).max(20),
});
export const openReviewView = z.object({ id: z.string(), day: dayOut, openedAt: z.string(), /** Since its opening. */ seconds: z.int(), openedBy: z.string(), companies: z.int(), items: z.array(itemView).max(10), notReviewed: z.array(NotReviewed).max(100_000) });
export const actionView = z.object({ id: z.string(), company: namedView, action: z.string(), owner: z.string(), due: dayOut, doneAt: z.string().nullable(), overdue: z.boolean() });
export const yieldView = z.object({
  reviews: z.int(), closedThemselves: z.int(), minutes: z.number(), items: z.int(), endings: z.object({ decide: z.int(), assign: z.int(), accept: z.int(), snooze: z.int() }), withoutEnding: z.int(),
  notReviewed: z.int(), actionsDue: z.int(), actionsDone: z.int(), red: z.int(), foreseenRed: z.int(), founderSeconds: z.int(),
});

export const viewEnding = ({ ending: kind, decision, owner, until, endedBy }: ReviewItem) => (kind === null ? null : { kind, text: decision ?? "", owner, until, by: endedBy ?? "" });

export const recordOf = ({ record }: Review): ReviewRecord => {
  if (record === null) throw new Error("A review that is open has no record.");
  return record;
};

export const viewAction = ({ id, companyId, action, owner, due, doneAt }: ReviewAction, names: ReadonlyMap<string, { slug: string; name: string }>, today: string): z.input<typeof actionView> => ({
  id, company: names.get(companyId) ?? GONE, action, owner, due, doneAt, overdue: doneAt === null && due < today,
});
