import { z } from "zod";
import { nextOccurrence } from "#lib/schedule/schedule.ts";
import { scheduleWords } from "#lib/schedule/schedule-words.ts";
import { type JobRun, jobRunsOf, lastJobRuns } from "#db/job-run.ts";
import { scheduledJobs } from "#app/_operations/jobs/scheduled-jobs.ts";
import { operation } from "#app/_operations/operation.ts";

const RUNS = 50;

const runView = z.object({
  job: z.string(), /** Null where someone asked for it besides the schedule. */ dueAt: z.string().nullable(), startedAt: z.string(), finishedAt: z.string(), outcome: z.enum(["done", "nothing", "failed"]),
  detail: z.record(z.string(), z.unknown()), fault: z.string().nullable(), attempts: z.int(), nextAttemptAt: z.string().nullable(),
});
const jobView = z.object({ name: z.string(), summary: z.string(), schedule: z.string(), catchUp: z.enum(["latest", "each"]), nextDue: z.string(), last: runView.nullable() });

const viewRun = ({ job, occurrence, dueAt, startedAt, finishedAt, outcome, detail, fault, attempts, nextAttemptAt }: JobRun): z.input<typeof runView> => ({
  job, dueAt: occurrence.startsWith("asked ") ? null : dueAt, startedAt, finishedAt, outcome, detail, fault, attempts, nextAttemptAt,
});

export const listJobs = operation({
  name: "list-jobs",
  summary: "What is done by the clock: each job with its schedule, when it is due next, how it last went, and the latest runs of this workspace",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({ jobs: z.array(jobView).max(100), runs: z.array(runView).max(RUNS), zone: z.string(), /** False: this start does no jobs. */ running: z.boolean() }),
  run: async ({ db, workspace, caller, now }) => {
    const zone = caller.zone ?? "UTC";
    const last = await lastJobRuns(db, workspace.id, scheduledJobs.map(({ name }) => name));
    return {
      jobs: scheduledJobs.map(({ name, summary, schedule, catchUp }) => {
        const run = last.get(name);
        return { name, summary, schedule: scheduleWords(schedule), catchUp, nextDue: nextOccurrence(schedule, zone, now).at, last: run ? viewRun(run) : null };
      }),
      runs: (await jobRunsOf(db, workspace.id, RUNS)).map(viewRun),
      zone,
      running: caller.delivery?.runs ?? false,
    };
  },
});
