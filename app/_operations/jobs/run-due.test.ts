import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { Currency } from "#lib/money.ts";
import { newId } from "#db/id.ts";
import { takeLease } from "#db/job-lease.ts";
import { jobRunsOf } from "#db/job-run.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { runDue } from "#app/_operations/jobs/run-due.ts";
import { scheduledJob, type ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";

const HOLDERS = [newId(), newId()] as const;
const delivery = { publicUrl: "http://localhost:3000", mailFrom: null, mailServer: null, sendsNothing: false, runs: true };

/** Two workspaces, jobs that note what they did, and a clock that is set. */
async function bench(made: Partial<ScheduledJob>[] = [{}]) {
  const database = testDatabase();
  const workspace = (slug: string) => withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug, name: slug, currency: "USD" as Currency, createdAt: "2026-01-01T00:00:00.000Z" }));
  const ids = [(await workspace("one")).id, (await workspace("two")).id] as const;
  const did: string[] = [];
  const jobs = made.map((more, i) =>
    scheduledJob({
      name: `do-${"abc"[i]}`, summary: "Notes it", schedule: { daily: "07:00" }, catchUp: "each",
      run: async ({ workspace: { slug }, occurrence, today }) => {
        did.push(`${slug} ${occurrence.key} on ${today}`);
        return {};
      },
      ...more,
    }),
  );
  const at = async (now: string, more: { holder?: string; stopping?: () => boolean } = {}) => {
    did.length = 0;
    const done = await runDue({ database, jobs, zone: "Europe/Berlin", holder: HOLDERS[0], clock: () => ({ now, today: asDay(now.slice(0, 10)) }), delivery, stopping: () => false, ...more });
    return [done, ...did];
  };
  return { database, at, ids, workspace };
}

it("catches up nothing of the time before a job or a workspace was there", async () => {
  const { at, workspace } = await bench();
  expect(await at("2026-11-24T10:00:00.000Z")).toEqual([0]);
  await workspace("three");
  expect(await at("2026-11-24T11:00:00.000Z")).toEqual([0]);
  expect(await at("2026-11-25T06:00:00.000Z")).toEqual([3, "one 2026-11-25 on 2026-11-25", "two 2026-11-25 on 2026-11-25", "three 2026-11-25 on 2026-11-25"]);
  expect(await at("2026-11-25T06:00:00.000Z")).toEqual([0]);
});

it("does each missed one after a downtime, or the latest alone", async () => {
  const each = await bench();
  const latest = await bench([{ catchUp: "latest" }]);
  for (const { at } of [each, latest]) await at("2026-11-24T10:00:00.000Z");
  const after = "2026-11-27T09:00:00.000Z";
  expect((await each.at(after)).slice(0, 4)).toEqual([6, "one 2026-11-25 on 2026-11-27", "one 2026-11-26 on 2026-11-27", "one 2026-11-27 on 2026-11-27"]);
  expect(await latest.at(after)).toEqual([2, "one 2026-11-27 on 2026-11-27", "two 2026-11-27 on 2026-11-27"]);
});

it("goes on with the next workspace and job where one fails, and tries that one again after its pause", async () => {
  let broken = true;
  const failing: ScheduledJob["run"] = async ({ workspace: { slug } }) => {
    if (slug === "one" && broken) throw new Error("no");
    return {};
  };
  const { database, at, ids } = await bench([{ run: failing }, {}]);
  await at("2026-11-24T10:00:00.000Z");
  expect(await at("2026-11-25T06:00:00.000Z")).toEqual([4, "one 2026-11-25 on 2026-11-25", "two 2026-11-25 on 2026-11-25"]);
  const kept = async () => (await jobRunsOf(database.reader, ids[0], 10)).filter(({ job }) => job === "do-a").map(({ outcome, attempts }) => [outcome, attempts]);
  expect(await kept()).toEqual([["failed", 1]]);
  expect(await at("2026-11-25T06:00:59.000Z")).toEqual([0]);
  broken = false;
  expect(await at("2026-11-25T06:01:00.000Z")).toEqual([1]);
  expect(await kept()).toEqual([["done", 2]]);
});

it("leaves the work to the process that has the lease until its time is over", async () => {
  const { database, at } = await bench();
  await at("2026-11-24T10:00:00.000Z");
  await withTx(database, (tx) => takeLease(tx, { name: "jobs", holder: HOLDERS[1], now: "2026-11-25T06:00:00.000Z", until: "2026-11-25T06:01:00.000Z" }));
  expect(await at("2026-11-25T06:00:59.000Z")).toEqual([0]);
  expect((await at("2026-11-25T06:01:00.000Z"))[0]).toBe(2);
  expect(await withTx(database, (tx) => takeLease(tx, { name: "jobs", holder: HOLDERS[1], now: "2026-11-25T06:01:00.000Z", until: "2026-11-25T06:02:00.000Z" }))).toBe(true);
});

it("stops between two runs when it is to end, and the rest is done later", async () => {
  const { at } = await bench();
  await at("2026-11-24T10:00:00.000Z");
  let asked = 0;
  expect(await at("2026-11-25T06:00:00.000Z", { stopping: () => asked++ > 0 })).toEqual([1, "one 2026-11-25 on 2026-11-25"]);
  expect(await at("2026-11-25T06:00:01.000Z")).toEqual([1, "two 2026-11-25 on 2026-11-25"]);
});

it("forgets runs with nothing to do after a month, and does not do them again", async () => {
  const { database, at, ids } = await bench([{ run: async () => null }]);
  await at("2026-11-24T10:00:00.000Z");
  await at("2026-11-25T06:00:00.000Z");
  await at("2027-01-05T06:00:00.000Z");
  const left = (await jobRunsOf(database.reader, ids[0], 100)).map(({ occurrence }) => occurrence);
  expect(left).not.toContain("2026-11-25");
  expect(left).toContain("2027-01-05");
  expect(await at("2027-01-05T06:00:00.000Z")).toEqual([0]);
});
