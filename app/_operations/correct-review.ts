import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { correctReview as insertCorrection, reviewById } from "#db/review.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const correctReview = operation({
  name: "correct-review",
  summary: "Adds a correction to a closed review; what was recorded stays as it was",
  action: "write",
  kind: "write",
  input: z.object({ review: idField, correction: z.string("Say what is to be corrected.").trim().min(1, "Say what is to be corrected.").max(1000, "must not be longer than 1000 characters") }),
  output: z.object({ id: z.string() }),
  run: async ({ db, workspace, now, principal, subject }, { review: reviewId, correction }) => {
    subject(reviewId);
    if ((await reviewById(db, workspace.id, reviewId)).state === "open") throw new AppError("conflict", "This review is still open: change its items.");
    return { id: await insertCorrection(db, workspace.id, { reviewId, correction, at: now, by: principal.name }) };
  },
});
