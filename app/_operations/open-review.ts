import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { keyOf } from "#lib/review/trigger.ts";
import { insertReview, openReviewOf } from "#db/review.ts";
import { withTx } from "#db/with-tx.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";
import { agendaOn } from "#app/_operations/review/agenda-on.ts";
import { finishReview } from "#app/_operations/review/finish-review.ts";
import { seenOn } from "#app/_operations/review/facts-on.ts";

export const openReview = operation({
  name: "open-review",
  summary: "Opens the review with the exceptions since the last one, at most seven; with nothing to decide it closes itself",
  action: "write",
  kind: "long",
  input: z.object({}),
  output: z.object({ review: z.string(), items: z.int(), notReviewed: z.int(), closedItself: z.boolean() }),
  run: async (context) => {
    const { database, db, workspace, today, now, principal } = context;
    if (await openReviewOf(db, workspace.id)) throw new AppError("conflict", "A review is open already: go on with that one.");
    const { agenda, shown, notReviewed, companies, last } = await agendaOn(context);
    return withTx(database, async (tx) => {
      const items = agenda.items.map(({ company, triggers, key }, at) => ({ companyId: company.id, itemKey: key, keys: triggers.map(keyOf), shown: shown[at] as (typeof shown)[number] }));
      const review = await insertReview(tx, workspace.id, { day: today, openedAt: now, openedBy: principal.name, companies: agenda.companies, notReviewed }, items, seenOn(companies, today, now));
      const closedItself = items.length === 0;
      if (closedItself) await finishReview(tx, { workspace, today, now, by: principal.name }, review, { items: [], before: last, closedItself });
      await record(tx, context, "open-review", review.id, { items: items.length, notReviewed: notReviewed.length, closedItself });
      return { review: review.id, items: items.length, notReviewed: notReviewed.length, closedItself };
    });
  },
});
