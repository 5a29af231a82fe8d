import { beforeEach, describe, expect, it } from "vitest";
import { type AppError, invalid } from "#lib/errors.ts";
import { messageStates } from "#db/message.ts";
import { listWorkspaces } from "#db/workspace.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { deleteWebhook, setWebhookActive, testWebhook } from "#app/_operations/change-webhook.ts";
import { createWebhook } from "#app/_operations/create-webhook.ts";
import { createWorkspace } from "#app/_operations/create-workspace.ts";
import { deliverDue } from "#app/_operations/delivery/deliver-due.ts";
import type { Delivered, OutgoingCall, Ways } from "#app/_operations/delivery/way.ts";
import { dismissFailedMessages, dismissMessage } from "#app/_operations/dismiss-message.ts";
import { exportWorkspace } from "#app/_operations/export-workspace.ts";
import { listAudit } from "#app/_operations/list-audit.ts";
import { listJobs } from "#app/_operations/list-jobs.ts";
import { listMessages } from "#app/_operations/list-messages.ts";
import { listWebhooks } from "#app/_operations/list-webhooks.ts";
import { resendFailedMessages, resendMessage } from "#app/_operations/resend-message.ts";
import { runJob } from "#app/_operations/run-job.ts";
import { sendTestMail } from "#app/_operations/send-test-mail.ts";

const DELIVERY = { publicUrl: "https://dead.example", mailFrom: "dead@fund.example", mailServer: "mail.fund.example", sendsNothing: false, runs: true };
const TO = "ana@example.com";
let caller: Caller;
let at: number;
let answer: Delivered;
let calls: OutgoingCall[];
beforeEach(async () => {
  const { on } = await bookBench();
  [at, answer, calls] = [0, { ok: true }, []];
  const outbound = { check: (address: string) => new URL(address).href, fetchFile: () => Promise.reject(new Error("not here")) };
  caller = { ...on("2026-11-24"), delivery: DELIVERY, outbound };
});
const now = () => new Date(Date.parse(caller.now) + at).toISOString();
const later = (): Caller => ({ ...caller, now: now() });
const ways: Ways = { mail: async () => answer, webhook: async (call) => (calls.push(call), answer) };
const deliver = () => deliverDue({ database: caller.database, ways, clock: () => ({ now: now() }), stopping: () => false });
const shown = async (state: "waiting" | "sent" | "failed" | null = null) => (await listMessages.call(later(), { state })).messages.map(({ to, what, state, lastFault }) => [to, what, state, lastFault]);

describe("messages", () => {
  it("wait, are sent, or fail with a reason, and are sent again one by one or all, long after their time too", async () => {
    const { message } = await sendTestMail.call(caller, { to: ` ${TO} ` });
    expect(await shown()).toEqual([[TO, "A test from Default Dead", "waiting", null]]);
    answer = { ok: false, fault: "550 nobody here", permanent: true };
    await deliver();
    expect(await shown("failed")).toEqual([[TO, "A test from Default Dead", "failed", "550 nobody here"]]);
    at += 30 * 86_400_000;
    await resendMessage.call(later(), { message });
    expect(await shown("waiting")).toHaveLength(1);
    await expect(resendMessage.call(later(), { message })).rejects.toThrow("waits already");
    await deliver();
    expect(await resendFailedMessages.call(later(), {})).toEqual({ messages: 1 });
    answer = { ok: true };
    await deliver();
    expect((await listMessages.call(later(), {})).counts).toEqual({ waiting: 0, sent: 1, failed: 0 });
    await expect(resendMessage.call(later(), { message })).rejects.toThrow("what it said is not kept");
  });

  it("are dismissed one by one or all, and forgotten but for whom they were", async () => {
    answer = { ok: false, fault: "550 nobody here", permanent: true };
    const [one] = [await sendTestMail.call(caller, { to: TO }), await sendTestMail.call(caller, { to: TO }), await sendTestMail.call(caller, { to: TO })];
    await expect(dismissMessage.call(caller, { message: one.message })).rejects.toMatchObject({ code: "not-found" });
    await deliver();
    await dismissMessage.call(caller, { message: one.message });
    await expect(resendMessage.call(caller, { message: one.message })).rejects.toThrow("It was dismissed");
    expect(await shown()).toHaveLength(2);
    expect(await dismissFailedMessages.call(caller, {})).toEqual({ messages: 2 });
    expect(await resendFailedMessages.call(caller, {})).toEqual({ messages: 0 });
    expect((await listMessages.call(caller, {})).counts).toEqual({ waiting: 0, sent: 0, failed: 0 });
    const [workspace] = await listWorkspaces(caller.database.reader);
    expect((await messageStates(caller.database.reader, workspace?.id ?? "", [one.message])).get(one.message)).toMatchObject({ state: "failed" });
  });

  it("say nothing of their text in a list, the audit or an export, and belong to one workspace", async () => {
    const { message } = await sendTestMail.call(caller, { to: TO });
    for (const told of [await listMessages.call(caller, {}), await listAudit.call(caller, {}), await exportWorkspace.call(caller, {})]) expect(JSON.stringify(told)).not.toContain("If you can read it");
    expect((await listAudit.call(caller, {})).rows[0]).toMatchObject({ operation: "send-test-mail", detail: { to: TO } });
    await createWorkspace.call(caller, { name: "Other", slug: "other", kind: "fund", currency: "USD" });
    const other = { ...caller, workspace: "other" };
    expect(await listMessages.call(other, {})).toMatchObject({ messages: [], counts: { waiting: 0 } });
    await expect(resendMessage.call(other, { message })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are refused where mail is not set up, and kept in the demo", async () => {
    await expect(sendTestMail.call({ ...caller, delivery: { ...DELIVERY, mailFrom: null } }, { to: TO })).rejects.toThrow("SMTP_URL");
    await expect(sendTestMail.call(caller, { to: "ana" })).rejects.toMatchObject({ code: "invalid", path: "to" });
    await sendTestMail.call({ ...caller, delivery: { ...DELIVERY, mailFrom: null, sendsNothing: true } }, { to: TO });
    expect(await shown("waiting")).toHaveLength(1);
  });
});

describe("a webhook", () => {
  const make = () => createWebhook.call(caller, { label: "Bot", url: "https://bot.example/hook?token=t0k3n", events: ["alert.fired", "alert.fired"] });

  it("shows its secret once, and no log or export ever", async () => {
    const { webhook, secret } = await make();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({ label: "Bot", events: ["alert.fired"], active: true });
    const audit = await listAudit.call(caller, {});
    for (const told of [await listWebhooks.call(caller, {}), audit, await exportWorkspace.call(caller, {})]) expect(JSON.stringify(told)).not.toContain(secret.slice(6, 30));
    expect(JSON.stringify(audit)).not.toContain("t0k3n");
  });

  it("is tested, switched off and on, and deleted", async () => {
    const { webhook } = await make();
    await testWebhook.call(caller, { webhook: webhook.id });
    await deliver();
    expect(JSON.parse(calls[0]?.body ?? "")).toMatchObject({ type: "test", data: { workspace: "book" } });
    expect(await shown("sent")).toEqual([["Bot", "test", "sent", null]]);
    await setWebhookActive.call(caller, { webhook: webhook.id, active: false });
    await expect(testWebhook.call(caller, { webhook: webhook.id })).rejects.toThrow("switched off");
    await setWebhookActive.call(caller, { webhook: webhook.id, active: true });
    await deleteWebhook.call(caller, { webhook: webhook.id });
    expect((await listWebhooks.call(caller, {})).webhooks).toEqual([]);
    await expect(testWebhook.call(caller, { webhook: webhook.id })).rejects.toMatchObject({ code: "not-found" });
    await expect(setWebhookActive.call(caller, { webhook: webhook.id, active: true })).rejects.toMatchObject({ code: "not-found" });
  });

  it("names what is wrong, field by field", async () => {
    const refuse = () => {
      throw invalid([{ path: "address", message: "localhost is this machine." }]);
    };
    const strict = { ...caller, outbound: caller.outbound && { ...caller.outbound, check: refuse } };
    const faults = (input: object) => createWebhook.call(strict, input).then(() => [], (error: AppError) => error.faults.map(({ path }) => path));
    expect(await faults({ label: "", url: "", events: [] })).toEqual(["label", "url", "events"]);
    expect(await faults({ label: "Bot", url: "https://bot.example", events: ["test"] })).toEqual(["events.0"]);
    expect(await faults({ label: "Bot", url: "https://localhost", events: ["alert.fired"] })).toEqual(["url"]);
    await expect(createWebhook.call({ ...caller, outbound: undefined }, { label: "Bot", url: "https://bot.example", events: ["alert.fired"] })).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("lists jobs and refuses to run one that is none", async () => {
  expect(await listJobs.call({ ...caller, zone: "Europe/Berlin" }, {})).toMatchObject({ runs: [], zone: "Europe/Berlin", running: true });
  await expect(runJob.call(caller, { job: "make-coffee" })).rejects.toMatchObject({ code: "not-found" });
});
