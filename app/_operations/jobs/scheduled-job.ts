import { checkSchedule, type Occurrence, type Schedule } from "#lib/schedule/schedule.ts";
import type { Context, WriteContext } from "#app/_operations/operation.ts";

/** What a job knows: as a writing operation does, and which occurrence it is. `now` and `today` are of the run, however late it comes. */
export type JobContext = WriteContext & { occurrence: Occurrence };
type Prepared = Context & { occurrence: Occurrence };

export type ScheduledJob<Found = unknown> = {
  /** Small letters and hyphens; it stands in the runs kept and in the audit log. */
  name: string;
  summary: string;
  schedule: Schedule;
  /** After a time when nothing ran: only the latest occurrence that was missed, or each of them, old to new. */
  catchUp: "latest" | "each";
  /** What takes long to find, or opens transactions of its own as the portfolio does where verdicts are missing: read before `run`, outside its transaction. */
  prepare?: (context: Prepared) => Promise<Found>;
  /**
   * Does it for one workspace, in a transaction of its own: a fault stops no other one, and all that it wrote is undone. Returns what it
   * did in a few figures or words, for the list of runs and the audit log; null where there was nothing to do. Nothing but SQL inside:
   * what leaves the house goes through `queueMail`, `queueWebhook` and `queueEvent` of db/message.ts.
   */
  run: (context: JobContext, found: Found) => Promise<Record<string, unknown> | null>;
};

export function scheduledJob<Found>(job: ScheduledJob<Found>): ScheduledJob {
  if (!/^[a-z]+(-[a-z]+)+$/.test(job.name)) throw new RangeError(`"${job.name}" is no verb-noun.`);
  checkSchedule(job.schedule);
  // Whoever runs it hands `run` what `prepare` found, and nothing else.
  return job as ScheduledJob;
}
