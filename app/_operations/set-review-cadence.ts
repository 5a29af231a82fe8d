import { z } from "zod";
import { setCadence } from "#db/review.ts";
import { operation } from "#app/_operations/operation.ts";

export const setReviewCadence = operation({
  name: "set-review-cadence",
  summary: "How many days lie between reviews",
  action: "write",
  kind: "write",
  input: z.object({ days: z.int("Give whole days.").min(1, "must be at least a day").max(92, "must not be more than a quarter") }),
  output: z.object({ days: z.int() }),
  run: async ({ db, workspace }, { days }) => {
    await setCadence(db, workspace.id, days);
    return { days };
  },
});
