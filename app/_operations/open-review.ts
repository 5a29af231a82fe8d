import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { openReviewOf } from "#db/review.ts";
import { withTx } from "#db/with-tx.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";
import { agendaOn } from "#app/_operations/review/agenda-on.ts";
import { putReview } from "#app/_operations/review/put-review.ts";

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
    const found = await agendaOn(context);
    return withTx(database, async (tx) => {
      const opened = await putReview(tx, { workspace, today, now, by: principal.name }, found);
      const { review, ...told } = opened;
      await record(tx, context, "open-review", review, told);
      return opened;
    });
  },
});
