import { z } from "zod";
import { recordMarkdown } from "#lib/review/record-markdown.ts";
import { closedReviews } from "#db/review.ts";
import { dayOut, idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { correctedView, recordCorrected } from "#app/_operations/review/record-corrected.ts";
import { recordOf } from "#app/_operations/review/review-view.ts";

export const listReviews = operation({
  name: "list-reviews",
  summary: "Closed reviews, newest first",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ reviews: z.array(z.object({ id: z.string(), day: dayOut, minutes: z.number(), items: z.int(), ended: z.int(), notReviewed: z.int(), closedItself: z.boolean() })).max(10_000) }),
  run: async ({ db, workspace }) => ({
    reviews: (await closedReviews(db, workspace.id)).map((review) => {
      const { closedOn, minutes, items, notReviewed, closedItself } = recordOf(review);
      return { id: review.id, day: closedOn, minutes, items: items.length, ended: items.filter(({ ending }) => ending !== null).length, notReviewed: notReviewed.length, closedItself };
    }),
  }),
});

export const getReviewRecord = operation({
  name: "get-review-record",
  summary: "A closed review exactly as it was seen, with its corrections, and as Markdown",
  action: "read",
  kind: "read",
  input: z.object({ review: idField }),
  output: z.object({ id: z.string(), ...correctedView.shape, markdown: z.string() }),
  run: async ({ db, workspace }, { review: id }) => {
    const { record, corrections } = await recordCorrected(db, workspace.id, id);
    return { id, record, corrections, markdown: recordMarkdown(record, corrections) };
  },
});
