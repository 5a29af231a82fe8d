import { beforeEach, describe, expect, it } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { waitingMessages } from "#db/outbox.ts";
import { createWebhook } from "#db/webhook.ts";
import { withTx } from "#db/with-tx.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { alertBench } from "#app/_operations/alerts/testing.ts";
import { evaluateAlertsJob, sendAlertDigestsJob } from "#app/_operations/alerts/alert-jobs.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { runOccurrence } from "#app/_operations/jobs/run-occurrence.ts";
import type { ScheduledJob } from "#app/_operations/jobs/scheduled-job.ts";
import { listAlertRecipients } from "#app/_operations/list-alert-recipients.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { setAlertRecipient, withdrawAlertRecipient } from "#app/_operations/set-alert-recipient.ts";
import { setAlertRule } from "#app/_operations/set-alert-rule.ts";

const ana = { name: "Ana", address: "ana@example.com", timeZone: "Europe/Berlin", digestAt: "08:00", quietFrom: "20:00", quietUntil: "07:00" };
const below = { kind: "below", figure: "runway", threshold: 6 } as const;
let bench: Awaited<ReturnType<typeof alertBench>>;

async function run(job: ScheduledJob, now: string, more: Partial<Caller> = {}) {
  const [workspace] = await listWorkspaces(bench.database.reader);
  if (!workspace) throw new Error("no workspace");
  const caller: Caller = { ...bench.on(now.slice(0, 10)), now, door: "job", credential: { kind: "schedule" }, ...more };
  const ran = await runOccurrence({ caller, job, workspace, occurrence: { key: now, at: now, day: caller.today } });
  return ran?.outcome === "failed" ? ran.fault : (ran?.outcome === "nothing" ? null : ran?.detail);
}
const mails = async () => (await waitingMessages(bench.database.reader)).filter(({ topic }) => topic === "mail").map(({ payload, nextAttemptAt }) => ({ ...(payload as { to: string; subject: string; text: string }), notBefore: nextAttemptAt }));
const delivery = { publicUrl: "https://fund.example", mailFrom: "a@b.example", mailServer: null, sendsNothing: false, runs: true };

beforeEach(async () => {
  bench = await alertBench(["Acme", "Borel"]);
  for (const company of ["acme", "borel"]) await bench.history(company, 1000);
});

describe("a digest", () => {
  it("comes once at its time where there is something, in one mail, verdicts first, and says nothing twice", async () => {
    await setAlertRecipient.call(bench.on("2026-08-01"), ana);
    await setAlertRule.call(bench.on("2026-07-10"), { ...below, delivery: "digest" });
    expect(await run(sendAlertDigestsJob, "2026-08-08T07:00:00.000Z", { delivery })).toEqual({ due: 1, sent: 0 });
    for (const company of ["acme", "borel"]) await bench.report(company, "2026-08-08", 500);
    expect(await mails()).toEqual([]);
    expect(await run(sendAlertDigestsJob, "2026-08-09T05:00:00.000Z", { delivery })).toBeNull();
    expect(await run(sendAlertDigestsJob, "2026-08-09T06:00:00.000Z", { delivery })).toEqual({ due: 1, sent: 1 });
    expect(await run(sendAlertDigestsJob, "2026-08-09T07:00:00.000Z", { delivery })).toBeNull();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "ana@example.com", subject: "2 alerts in 2 companies", notBefore: null });
    expect(mail?.text).toContain("https://fund.example/companies/acme?workspace=fund");
    const { alerts } = await listAlerts.call(bench.on("2026-08-09"), {});
    expect(alerts.map(({ deliveries }) => deliveries)).toMatchObject([[{ channel: "mail", recipient: "ana@example.com", state: "waiting" }], [{ state: "waiting" }]]);
  });

  it("is not sent where there is nothing, and the log says so", async () => {
    await setAlertRecipient.call(bench.on("2026-08-01"), ana);
    await run(sendAlertDigestsJob, "2026-08-09T07:00:00.000Z");
    await run(sendAlertDigestsJob, "2026-08-10T07:00:00.000Z");
    expect(await mails()).toEqual([]);
    expect((await listAlertRecipients.call(bench.on("2026-08-10"), {})).digests).toMatchObject([{ recipient: "Ana", dueAt: "2026-08-10T06:00:00.000Z", alerts: 0, subject: null, state: null }, { dueAt: "2026-08-09T06:00:00.000Z" }]);
  });

  it("of a week comes on its weekday; of what came before a recipient was added it tells nothing", async () => {
    await setAlertRule.call(bench.on("2026-07-10"), { ...below, delivery: "digest" });
    await bench.report("acme", "2026-08-08", 500);
    await setAlertRecipient.call(bench.on("2026-08-09"), { ...ana, cadence: "weekly", weekday: 5 });
    await bench.report("borel", "2026-08-11", 500);
    expect(await run(sendAlertDigestsJob, "2026-08-13T09:00:00.000Z")).toBeNull();
    expect(await run(sendAlertDigestsJob, "2026-08-14T09:00:00.000Z")).toEqual({ due: 1, sent: 1 });
    expect((await mails()).map(({ subject, text }) => [subject, text.includes("http")])).toEqual([["Borel: Runway 9.7 months → 4.6 months", false]]);
  });

  it("that falls into quiet hours waits until they end", async () => {
    await setAlertRecipient.call(bench.on("2026-08-01"), { ...ana, digestAt: "06:00" });
    await setAlertRule.call(bench.on("2026-07-10"), { ...below, delivery: "digest" });
    await bench.report("acme", "2026-08-08", 500);
    await run(sendAlertDigestsJob, "2026-08-09T04:00:00.000Z");
    expect((await mails()).map(({ notBefore }) => notBefore)).toEqual(["2026-08-09T05:00:00.000Z"]);
  });
});

describe("an alert that goes out at once", () => {
  it("is one mail to each recipient, which waits for the end of their night, and an event for webhooks that listen", async () => {
    const [workspace] = await listWorkspaces(bench.database.reader);
    await withTx(bench.database, (tx) => createWebhook(tx, workspace?.id ?? "", { label: "Slack", url: "https://hook.example", events: ["alert.fired"], createdAt: "2026-07-01T00:00:00.000Z", createdBy: "owner" }, () => "digest"));
    await setAlertRecipient.call(bench.on("2026-07-10"), ana);
    await setAlertRecipient.call(bench.on("2026-07-10"), { ...ana, name: "Lee", address: "lee@example.com", timeZone: "Asia/Tokyo", quietFrom: "18:00" });
    await setAlertRule.call(bench.on("2026-07-10"), { ...below, delivery: "now" });
    await bench.report("acme", "2026-08-08", 500);
    expect((await mails()).map(({ to, subject, notBefore }) => ({ to, subject, notBefore }))).toEqual([
      { to: "ana@example.com", subject: "Acme: Runway 9.7 months → 4.7 months", notBefore: null }, { to: "lee@example.com", subject: "Acme: Runway 9.7 months → 4.7 months", notBefore: "2026-08-08T22:00:00.000Z" },
    ]);
    const hooks = (await waitingMessages(bench.database.reader)).filter(({ topic }) => topic === "webhook").map(({ payload }) => payload);
    expect(hooks).toMatchObject([{ event: "alert.fired", data: { kind: "fired", waitsFor: "Runway below 6 months", company: { slug: "acme" }, from: { standing: "dead" }, words: "Runway 9.7 months → 4.7 months" } }]);
    expect((await listAlerts.call(bench.on("2026-08-09"), {})).alerts[0]?.deliveries.map(({ channel, recipient }) => `${channel} ${recipient}`).sort()).toEqual(["mail ana@example.com", "mail lee@example.com", "webhook webhook"]);
    expect(await run(sendAlertDigestsJob, "2026-08-09T06:00:00.000Z")).toEqual({ due: 2, sent: 0 });
  });

  it("of the inbox alone goes nowhere", async () => {
    await setAlertRecipient.call(bench.on("2026-07-10"), ana);
    await setAlertRule.call(bench.on("2026-07-10"), below);
    await bench.report("acme", "2026-08-08", 500);
    expect(await waitingMessages(bench.database.reader)).toEqual([]);
  });
});

it("the job finds what days alone bring, once", async () => {
  await setAlertRule.call(bench.on("2026-07-10"), { kind: "silent", days: 45, company: "acme" });
  expect(await run(evaluateAlertsJob, "2026-08-21T06:00:00.000Z")).toBeNull();
  expect(await run(evaluateAlertsJob, "2026-08-22T06:00:00.000Z")).toEqual({ alerts: 1 });
  expect(await run(evaluateAlertsJob, "2026-08-22T07:00:00.000Z")).toBeNull();
  expect(await run(evaluateAlertsJob, "2026-10-22T07:00:00.000Z")).toBeNull();
  expect((await listAlerts.call(bench.on("2026-10-22"), {})).alerts.map(({ words }) => words)).toEqual(["Nothing reported for 45 days"]);
});

it("a recipient needs an address, a zone that exists, both ends of quiet hours, and gets mail once", async () => {
  const set = (input: object) => setAlertRecipient.call(bench.on("2026-07-10"), { ...ana, ...input }).then(() => "done", ({ message }: AppError) => message);
  expect(await set({ address: "ana" })).toContain("must be an e-mail address");
  expect(await set({ timeZone: "Mars/Olympus" })).toContain("is not a time zone");
  expect(await set({ quietUntil: null })).toContain("Give both ends");
  expect(await set({ quietFrom: "25:00" })).toContain("is not a time of the day");
  expect(await set({ quietUntil: "20:00" })).toContain("Quiet hours that end when they begin");
  expect(await set({})).toBe("done");
  expect(await set({ address: "ANA@example.com" })).toContain("gets the alerts already");
  const { recipients } = await listAlertRecipients.call(bench.on("2026-07-10"), {});
  await withdrawAlertRecipient.call(bench.on("2026-07-10"), { recipient: recipients[0]?.id ?? "" });
  expect((await listAlertRecipients.call(bench.on("2026-07-10"), {})).recipients).toEqual([]);
});
