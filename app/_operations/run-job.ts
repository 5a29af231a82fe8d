import { z } from "zod";
import { runOccurrence } from "#app/_operations/jobs/run-occurrence.ts";
import { findScheduledJob } from "#app/_operations/jobs/scheduled-jobs.ts";
import { operation } from "#app/_operations/operation.ts";

export const jobField = z.string("Name the job.").trim().min(1, "Name the job.").max(60, "must not be longer than 60 characters");

export const runJob = operation({
  name: "run-job",
  summary: "Does a scheduled job for this workspace now, besides its schedule",
  action: "administer",
  kind: "long",
  input: z.object({ job: jobField }),
  output: z.object({ job: z.string(), outcome: z.enum(["done", "nothing", "failed"]), detail: z.record(z.string(), z.unknown()), fault: z.string().nullable() }),
  run: async ({ caller, principal, workspace, now, today }, { job: name }) => {
    const job = findScheduledJob(name);
    const ran = await runOccurrence({ caller, principal, job, workspace, occurrence: { key: `asked ${now}`, at: now, day: today }, asked: true });
    if (ran === null) return { job: name, outcome: "nothing" as const, detail: {}, fault: null };
    return { job: name, ...ran };
  },
});
