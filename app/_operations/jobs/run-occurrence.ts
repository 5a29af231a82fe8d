import { MINUTE, shifted } from "#lib/instant.ts";
import type { Occurrence } from "#lib/schedule/schedule.ts";
import { appendAudit } from "#db/audit.ts";
import { findJobRun, type JobRun, putJobRun, reach } from "#db/job-run.ts";
import type { Tx } from "#db/client.ts";
import { withTx } from "#db/with-tx.ts";
import type { Workspace } from "#db/workspace.ts";
import type { Caller, Principal } from "#app/_operations/caller.ts";
import type { ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

/** Minutes after a failure until it is tried again: a fault of the moment passes in them, one of the program does not. */
export const JOB_PAUSES = [1, 5, 30, 120] as const;

export type Ran = Pick<JobRun, "outcome" | "detail" | "fault">;
/** `clock`: when it is over; `hold`: throws where another process does the scheduled work now; `asked`: it is besides the schedule, and not tried again. */
type Run = { caller: Caller; principal?: Principal; job: ScheduledJob; workspace: Workspace; occurrence: Occurrence; clock?: () => string; hold?: (tx: Tx) => Promise<void>; asked?: boolean };

export const SCHEDULE: Principal = { role: "schedule", name: "schedule" };

const plain = (value: Record<string, unknown>) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/**
 * Does one occurrence for one workspace, once: its row comes in the transaction of its work. Null where it was done already. A fault undoes
 * the work, is kept, and is tried again after growing pauses; it is never thrown.
 */
export async function runOccurrence({ caller, principal = SCHEDULE, job, workspace, occurrence, clock = () => caller.now, hold, asked = false }: Run): Promise<Ran | null> {
  const { database, now, today } = caller;
  const key = { workspaceId: workspace.id, job: job.name, occurrence: occurrence.key };
  const kept = { ...key, dueAt: occurrence.at, startedAt: now };
  const moveOn = async (tx: Tx) => asked || reach(tx, workspace.id, job.name, occurrence.at);
  const about = { principal, caller, database, workspace, today, now, occurrence };
  try {
    const done = await findJobRun(database.reader, key);
    if (done && done.outcome !== "failed") return null;
    const found = await job.prepare?.({ ...about, db: database.reader });
    return await withTx(database, async (tx) => {
      await hold?.(tx);
      const before = await findJobRun(tx, key);
      if (before && before.outcome !== "failed") return null;
      let subject: string | null = null;
      const did = await job.run({ ...about, db: tx, subject: (id) => (subject = id) }, found);
      const ran: Ran = { outcome: did === null ? "nothing" : "done", detail: plain(did ?? {}), fault: null };
      await putJobRun(tx, { ...kept, ...ran, finishedAt: clock(), attempts: (before?.attempts ?? 0) + 1, nextAttemptAt: null });
      await moveOn(tx);
      if (did !== null) await appendAudit(tx, database.auditKey, workspace.id, { at: now, actor: principal.name, door: caller.door, operation: job.name, subject, detail: { occurrence: occurrence.key, ...ran.detail } });
      return ran;
    });
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return withTx(database, async (tx) => {
      await hold?.(tx);
      const before = await findJobRun(tx, key);
      if (before && before.outcome !== "failed") return null;
      const attempts = (before?.attempts ?? 0) + 1;
      const pause = asked ? undefined : JOB_PAUSES[attempts - 1];
      const ran: Ran = { outcome: "failed", detail: {}, fault };
      await putJobRun(tx, { ...kept, ...ran, finishedAt: clock(), attempts, nextAttemptAt: pause === undefined ? null : shifted(now, pause * MINUTE) });
      await moveOn(tx);
      return ran;
    });
  }
}
