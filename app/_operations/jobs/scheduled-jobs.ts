import { notFound } from "#lib/errors.ts";
import { evaluateAlertsJob, sendAlertDigestsJob } from "#app/_operations/alerts/alert-jobs.ts";
import { closeEmptyReview } from "#app/_operations/jobs/close-empty-review.ts";
import { remindFounders } from "#app/_operations/jobs/remind-founders.ts";
import type { ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

/** Everything that is done by the clock, for every workspace. */
export const scheduledJobs: readonly ScheduledJob[] = [closeEmptyReview, evaluateAlertsJob, sendAlertDigestsJob, remindFounders];

export function findScheduledJob(name: string): ScheduledJob {
  const found = scheduledJobs.find((job) => job.name === name);
  if (!found) throw notFound("scheduled job");
  return found;
}
