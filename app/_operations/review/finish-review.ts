import type { Day } from "#lib/date.ts";
import { activeMinutes } from "#lib/review/active-minutes.ts";
import type { ReviewRecord } from "#lib/review/review-record.ts";
import type { Tx } from "#db/client.ts";
import { closeReview, type Review, type ReviewItem } from "#db/review.ts";
import { actionsOf } from "#db/review-action.ts";
import type { Workspace } from "#db/workspace.ts";
import { viewEnding } from "#app/_operations/review/review-view.ts";

/** Freezes a review as it was seen; `before`: the one closed before it. What stayed without an ending, or had no place, is compared with the review before once more. */
export async function finishReview(tx: Tx, { workspace, today, now, by }: { workspace: Workspace; today: Day; now: string; by: string }, review: Review, { items, before, closedItself }: { items: readonly ReviewItem[]; before: Review | null; closedItself: boolean }): Promise<ReviewRecord> {
  const acts = [review.openedAt, ...items.flatMap(({ endedAt }) => endedAt ?? []), now];
  const record: ReviewRecord = {
    workspace: workspace.name, openedOn: review.day, closedOn: today, minutes: activeMinutes(acts), companies: review.companies, closedItself,
    items: items.map((item) => {
      const ending = viewEnding(item);
      return { ...item.shown, ending: ending && { kind: ending.kind, text: ending.text, owner: ending.owner, until: ending.until } };
    }),
    notReviewed: review.notReviewed, actions: await actionsSince(tx, workspace.id, before?.record?.closedOn ?? null, today),
  };
  const undecided = [...new Set([...items.filter(({ ending }) => ending === null).map(({ companyId }) => companyId), ...review.notReviewed.map(({ companyId }) => companyId)])];
  await closeReview(tx, workspace.id, review.id, { at: now, by, record, undecided, before: before?.id ?? null });
  return record;
}

/** Of the actions due since a day, up to today: how many, and how many of them are done. */
async function actionsSince(tx: Tx, workspaceId: string, since: Day | null, today: Day): Promise<{ due: number; done: number }> {
  const due = (await actionsOf(tx, workspaceId)).filter((action) => action.due <= today && (since === null || action.due > since));
  return { due: due.length, done: due.filter(({ doneAt }) => doneAt !== null).length };
}
