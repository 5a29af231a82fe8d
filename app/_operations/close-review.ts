import { z } from "zod";
import { closedReviews, itemsOf, reviewById } from "#db/review.ts";
import { insertAction } from "#db/review-action.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { finishReview } from "#app/_operations/review/finish-review.ts";

export const closeReview = operation({
  name: "close-review",
  summary: "Closes the review and freezes it as seen; assignments become actions, items without an ending come back",
  action: "write",
  kind: "write",
  input: z.object({ review: idField }),
  output: z.object({ review: z.string(), decided: z.int(), actions: z.int(), withoutEnding: z.int() }),
  run: async ({ db, workspace, today, now, principal, subject }, { review: id }) => {
    subject(id);
    const review = await reviewById(db, workspace.id, id);
    const items = await itemsOf(db, workspace.id, id);
    const before = (await closedReviews(db, workspace.id, 1))[0] ?? null;
    await finishReview(db, { workspace, today, now, by: principal.name }, review, { items, before, closedItself: false });
    let actions = 0;
    for (const { companyId, ending, decision, owner, until } of items)
      if (ending === "assign" && owner !== null && until !== null) {
        await insertAction(db, workspace.id, { companyId, reviewId: id, action: decision ?? "", owner, due: until, createdAt: now });
        actions += 1;
      }
    const decided = items.filter(({ ending }) => ending !== null).length;
    return { review: id, decided, actions, withoutEnding: items.length - decided };
  },
});
