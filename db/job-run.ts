import { and, asc, desc, eq, isNotNull, lt, lte } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { jobReach, jobRun } from "#db/schema/job.ts";

export type JobRun = typeof jobRun.$inferSelect;
type Key = Pick<JobRun, "workspaceId" | "job" | "occurrence">;

const keyed = ({ workspaceId, job, occurrence }: Key) => and(eq(jobRun.workspaceId, workspaceId), eq(jobRun.job, job), eq(jobRun.occurrence, occurrence));

export const findJobRun = async (db: Reader, key: Key): Promise<JobRun | null> => (await orm(db).select().from(jobRun).where(keyed(key)))[0] ?? null;

/** Keeps what became of an occurrence in place of what was kept of an earlier attempt. */
export async function putJobRun(tx: Tx, row: JobRun): Promise<void> {
  await orm(tx).delete(jobRun).where(keyed(row));
  await orm(tx).insert(jobRun).values(row);
}

/** Runs of a workspace, the newest first. */
export const jobRunsOf = async (db: Reader, workspaceId: string, limit: number): Promise<JobRun[]> =>
  orm(db).select().from(jobRun).where(eq(jobRun.workspaceId, workspaceId)).orderBy(desc(jobRun.startedAt)).limit(limit);

/** The latest run of each of these jobs. */
export async function lastJobRuns(db: Reader, workspaceId: string, jobs: readonly string[]): Promise<Map<string, JobRun>> {
  const last = new Map<string, JobRun>();
  for (const job of jobs) {
    const [row] = await orm(db).select().from(jobRun).where(and(eq(jobRun.workspaceId, workspaceId), eq(jobRun.job, job))).orderBy(desc(jobRun.startedAt)).limit(1);
    if (row) last.set(job, row);
  }
  return last;
}

/** Failed runs that are to be tried again by now, old to new. */
export const jobRunsToRetry = async (db: Reader, now: string, limit: number): Promise<JobRun[]> =>
  orm(db).select().from(jobRun).where(and(isNotNull(jobRun.nextAttemptAt), lte(jobRun.nextAttemptAt, now))).orderBy(asc(jobRun.dueAt)).limit(limit);

/** Up to which instant a workspace's occurrences of each job were seen to. */
export const jobReachOf = async (db: Reader, workspaceId: string): Promise<Map<string, string>> =>
  new Map((await orm(db).select().from(jobReach).where(eq(jobReach.workspaceId, workspaceId))).map(({ job, reachedAt }) => [job, reachedAt]));

/** Moves it on; never back. */
export async function reach(tx: Tx, workspaceId: string, job: string, reachedAt: string): Promise<void> {
  const before = (await jobReachOf(tx, workspaceId)).get(job);
  if (before !== undefined && before >= reachedAt) return;
  await orm(tx).insert(jobReach).values({ workspaceId, job, reachedAt }).onConflictDoUpdate({ target: [jobReach.workspaceId, jobReach.job], set: { reachedAt } });
}

/** Runs with nothing to do that ended before `nothing`, and all others that ended before `all`. */
export async function forgetJobRuns(tx: Tx, before: { nothing: string; all: string }): Promise<void> {
  await orm(tx).delete(jobRun).where(and(eq(jobRun.outcome, "nothing"), lt(jobRun.finishedAt, before.nothing)));
  await orm(tx).delete(jobRun).where(lt(jobRun.finishedAt, before.all));
}
