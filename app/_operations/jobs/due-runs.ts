import { dueOccurrences, type Occurrence } from "#lib/schedule/schedule.ts";
import { dayIn } from "#lib/schedule/zone.ts";
import { jobReachOf, jobRunsToRetry } from "#db/job-run.ts";
import type { Reader } from "#db/client.ts";
import { listWorkspaces, type Workspace } from "#db/workspace.ts";
import type { ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

export type DueRun = { job: ScheduledJob; workspace: Workspace; occurrence: Occurrence };
/** `unseen`: jobs that a workspace meets for the first time; nothing of the time before is caught up. */
export type Due = { runs: DueRun[]; unseen: { workspaceId: string; job: string }[] };

const MOST = 100;

/** What is to be done by now: failed runs whose pause is over, then what fell due, each workspace's old to new. */
export async function dueRuns(db: Reader, { jobs, zone, now }: { jobs: readonly ScheduledJob[]; zone: string; now: string }): Promise<Due> {
  const due: Due = { runs: [], unseen: [] };
  if (jobs.length === 0) return due;
  const workspaces = await listWorkspaces(db);
  for (const { workspaceId, job: name, occurrence: key, dueAt } of await jobRunsToRetry(db, now, MOST)) {
    const workspace = workspaces.find(({ id }) => id === workspaceId);
    const job = jobs.find((each) => each.name === name);
    if (workspace && job) due.runs.push({ job, workspace, occurrence: { key, at: dueAt, day: dayIn(zone, dueAt) } });
  }
  for (const workspace of workspaces) {
    const reached = await jobReachOf(db, workspace.id);
    for (const job of jobs) {
      const after = reached.get(job.name);
      if (after === undefined) due.unseen.push({ workspaceId: workspace.id, job: job.name });
      else for (const occurrence of dueOccurrences(job, zone, { after, until: now, most: MOST })) due.runs.push({ job, workspace, occurrence });
    }
  }
  return due;
}
