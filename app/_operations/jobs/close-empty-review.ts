import { addDays } from "#lib/date.ts";
import { cadenceOf, closedReviews, openReviewOf } from "#db/review.ts";
import { scheduledJob } from "#app/_operations/jobs/scheduled-job.ts";
import { agendaOn } from "#app/_operations/review/agenda-on.ts";
import { putReview } from "#app/_operations/review/put-review.ts";

/** A review that is due and has nothing to decide is over before anyone opens it; one with an item waits for people. Nothing is sent. */
export const closeEmptyReview = scheduledJob({
  name: "close-empty-review",
  summary: "Closes the review that is due where nothing needs a decision, and says so in its record",
  schedule: { daily: "06:00" },
  catchUp: "latest",
  prepare: async (context) => {
    const { db, workspace, today } = context;
    if (await openReviewOf(db, workspace.id)) return null;
    const closed = (await closedReviews(db, workspace.id, 1))[0]?.record?.closedOn ?? null;
    // The first review is opened by people: before it there is no cadence to keep.
    if (closed === null || addDays(closed, await cadenceOf(db, workspace.id)) > today) return null;
    const found = await agendaOn(context);
    return found.agenda.items.length === 0 ? found : null;
  },
  run: async ({ db, workspace, today, now, principal, subject }, found) => {
    if (found === null || (await openReviewOf(db, workspace.id))) return null;
    const { review } = await putReview(db, { workspace, today, now, by: principal.name }, found);
    subject(review);
    return { companies: found.agenda.companies };
  },
});
