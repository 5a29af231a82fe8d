import type { Day } from "#lib/date.ts";
import { DAY, shifted } from "#lib/instant.ts";
import { forgetJobRuns, reach } from "#db/job-run.ts";
import { holdLease, releaseLease, takeLease } from "#db/job-lease.ts";
import type { Database, Tx } from "#db/client.ts";
import { withTx } from "#db/with-tx.ts";
import type { Caller, Delivery } from "#app/_operations/caller.ts";
import { dueRuns } from "#app/_operations/jobs/due-runs.ts";
import { runOccurrence } from "#app/_operations/jobs/run-occurrence.ts";
import type { ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

const LEASE = "jobs";
/** A process that died is waited for this long; one that lives renews with every run. */
const LEASE_MS = 60_000;
const KEPT_DAYS = { nothing: 30, all: 400 };

export type Runner = {
  database: Database;
  jobs: readonly ScheduledJob[];
  zone: string;
  /** UUID of this process's runner. */
  holder: string;
  clock: () => { now: string; today: Day };
  delivery: Delivery;
  /** True once the process is to end: what runs is finished, nothing new is begun. */
  stopping: () => boolean;
};

class LeaseLost extends Error {}

/** Does what is due, unless another process is at it; how many occurrences. Writes nothing where nothing is due. */
export async function runDue({ database, jobs, zone, holder, clock, delivery, stopping }: Runner): Promise<number> {
  const { now } = clock();
  const lease = () => {
    const at = clock().now;
    return { name: LEASE, holder, now: at, until: shifted(at, LEASE_MS) };
  };
  const { runs, unseen } = await dueRuns(database.reader, { jobs, zone, now });
  if (runs.length + unseen.length === 0) return 0;
  if (!(await withTx(database, (tx) => takeLease(tx, lease())))) return 0;
  const hold = async (tx: Tx) => {
    if (!(await holdLease(tx, lease()))) throw new LeaseLost("Another process does the scheduled work now.");
  };
  let done = 0;
  try {
    if (unseen.length > 0)
      await withTx(database, async (tx) => {
        await hold(tx);
        for (const { workspaceId, job } of unseen) await reach(tx, workspaceId, job, now);
      });
    for (const { job, workspace, occurrence } of runs) {
      if (stopping()) break;
      const caller: Caller = { database, door: "job", credential: { kind: "schedule" }, origin: null, workspace: workspace.slug, delivery, zone, ...clock() };
      const ran = await runOccurrence({ caller, job, workspace, occurrence, hold, clock: () => clock().now });
      if (ran !== null) done += 1;
    }
    await withTx(database, async (tx) => {
      await forgetJobRuns(tx, { nothing: shifted(now, -KEPT_DAYS.nothing * DAY), all: shifted(now, -KEPT_DAYS.all * DAY) });
      await releaseLease(tx, { name: LEASE, holder });
    });
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
  return done;
}
