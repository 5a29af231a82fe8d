import { expect, it } from "vitest";
import type { Tx } from "#db/client.ts";
import { findJobRun, jobReachOf, jobRunsToRetry } from "#db/job-run.ts";
import { queueMail } from "#db/message.ts";
import { waitingMessages } from "#db/outbox.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import { listAudit } from "#app/_operations/list-audit.ts";
import { runOccurrence } from "#app/_operations/jobs/run-occurrence.ts";
import { scheduledJob, type ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

const OCCURRENCE = { key: "2026-11-24", at: "2026-11-24T07:00:00.000Z", day: "2026-11-24" as never };
const job = (run: ScheduledJob["run"]) => scheduledJob({ name: "send-digest", summary: "Sends it", schedule: { daily: "07:00" }, catchUp: "latest", run });
const mail = (tx: Tx, workspaceId: string, now: string) => queueMail(tx, workspaceId, { to: "ana@example.com", subject: "Digest", text: "Acme" }, now);

async function bench() {
  const { database, on } = await bookBench();
  const [workspace] = await listWorkspaces(database.reader);
  if (!workspace) throw new Error("no workspace");
  const caller = { ...on("2026-11-24"), door: "job" as const, credential: { kind: "schedule" as const } };
  const key = { workspaceId: workspace.id, job: "send-digest", occurrence: OCCURRENCE.key };
  const run = (each: ScheduledJob["run"], more: { now?: string; hold?: (tx: Tx) => Promise<void> } = {}) =>
    runOccurrence({ caller: { ...caller, now: more.now ?? caller.now }, job: job(each), workspace, occurrence: OCCURRENCE, hold: more.hold });
  const rows = async () => ({ kept: await findJobRun(database.reader, key), mails: (await waitingMessages(database.reader)).length, audit: (await listAudit.call(on("2026-11-24"), {})).rows[0] });
  return { database, workspace, run, rows };
}

it("does an occurrence once, in one transaction with its row and its audit", async () => {
  const { database, workspace, run, rows } = await bench();
  const send: ScheduledJob["run"] = async ({ db, workspace: { id }, now }) => ({ mail: await mail(db, id, now) });
  expect(await run(send)).toMatchObject({ outcome: "done", fault: null });
  expect(await run(send)).toBeNull();
  const { kept, mails, audit } = await rows();
  expect([kept, mails, audit]).toMatchObject([{ outcome: "done", attempts: 1, dueAt: OCCURRENCE.at, nextAttemptAt: null }, 1, { actor: "schedule", door: "job", operation: "send-digest", detail: { occurrence: "2026-11-24" } }]);
  expect(await jobReachOf(database.reader, workspace.id)).toEqual(new Map([["send-digest", OCCURRENCE.at]]));
});

it("has nothing in the audit of an occurrence with nothing to do", async () => {
  const { run, rows } = await bench();
  expect(await run(async () => null)).toMatchObject({ outcome: "nothing" });
  expect((await rows()).audit?.operation).not.toBe("send-digest");
});

it("keeps nothing of a failed one but why, and tries it again with growing pauses until it is given up", async () => {
  const { database, run, rows } = await bench();
  const fail: ScheduledJob["run"] = async ({ db, workspace: { id }, now }) => {
    await mail(db, id, now);
    throw new Error("no rate for XXX");
  };
  const nexts: (string | null | undefined)[] = [];
  for (let n = 0; n < 5; n++) {
    expect(await run(fail)).toEqual({ outcome: "failed", detail: {}, fault: "no rate for XXX" });
    nexts.push((await rows()).kept?.nextAttemptAt?.slice(11, 16) ?? null);
  }
  expect(nexts).toEqual(["10:01", "10:05", "10:30", "12:00", null]);
  expect(await rows()).toMatchObject({ kept: { attempts: 5, fault: "no rate for XXX" }, mails: 0 });
  expect(await jobRunsToRetry(database.reader, "2026-12-24T00:00:00.000Z", 10)).toEqual([]);
  expect(await run(async () => ({ well: true }))).toMatchObject({ outcome: "done" });
  expect((await rows()).kept).toMatchObject({ outcome: "done", attempts: 6, fault: null });
});

it("does and keeps nothing where another process does the work now", async () => {
  const { run, rows } = await bench();
  await expect(run(async () => ({}), { hold: () => Promise.reject(new Error("lost the lease")) })).rejects.toThrow("lost the lease");
  expect((await rows()).kept).toBeNull();
});

it("hands what was found outside the transaction to the work in it", async () => {
  const { workspace, database, rows } = await bench();
  // Its own transaction inside of another one would wait for itself.
  const prepare: ScheduledJob["prepare"] = ({ db, workspace: { id }, now }) => withTx(database, async (tx) => `${(await listWorkspaces(db)).length} ${await mail(tx, id, now).then(() => "mail")}`);
  const caller = { database, door: "job" as const, credential: { kind: "schedule" as const }, origin: null, workspace: null, now: OCCURRENCE.at, today: OCCURRENCE.day };
  expect(await runOccurrence({ caller, workspace, occurrence: OCCURRENCE, job: scheduledJob({ ...job(async (_, found) => ({ found })), prepare }) })).toMatchObject({ outcome: "done", detail: { found: "1 mail" } });
  expect(await runOccurrence({ caller, workspace, occurrence: OCCURRENCE, job: scheduledJob({ ...job(async () => null), prepare: () => Promise.reject(new Error("asked twice")) }) })).toBeNull();
  expect((await rows()).mails).toBe(1);
});

it("takes no name that is no verb-noun and no time that no clock shows", () => {
  const made = (more: Partial<ScheduledJob>) => () => scheduledJob({ ...job(async () => null), ...more });
  expect(made({ name: "Digest" })).toThrow("no verb-noun");
  expect(made({ schedule: { daily: "25:00" } })).toThrow("no time of the day");
});
