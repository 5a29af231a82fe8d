import { keyOf } from "#lib/review/trigger.ts";
import type { Tx } from "#db/client.ts";
import { insertReview } from "#db/review.ts";
import type { AgendaOn } from "#app/_operations/review/agenda-on.ts";
import { seenOn } from "#app/_operations/review/facts-on.ts";
import { finishReview } from "#app/_operations/review/finish-review.ts";

type Now = Parameters<typeof finishReview>[1];

/** Keeps a review as its agenda was found; one without an item is closed at once. */
export async function putReview(tx: Tx, { workspace, today, now, by }: Now, { agenda, shown, notReviewed, companies, last }: AgendaOn): Promise<{ review: string; items: number; notReviewed: number; closedItself: boolean }> {
  const items = agenda.items.flatMap(({ company, triggers, key }, at) => {
    const seen = shown[at];
    return seen ? [{ companyId: company.id, itemKey: key, keys: triggers.map(keyOf), shown: seen }] : [];
  });
  const review = await insertReview(tx, workspace.id, { day: today, openedAt: now, openedBy: by, companies: agenda.companies, notReviewed }, items, seenOn(companies, today, now));
  const closedItself = items.length === 0;
  if (closedItself) await finishReview(tx, { workspace, today, now, by }, review, { items: [], before: last, closedItself });
  return { review: review.id, items: items.length, notReviewed: notReviewed.length, closedItself };
}
