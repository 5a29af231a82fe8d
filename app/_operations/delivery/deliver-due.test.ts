import { beforeEach, describe, expect, it } from "vitest";
import type { Currency } from "#lib/money.ts";
import type { Database } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { messageStates, queueEvent, queueMail } from "#db/message.ts";
import { waitingMessages } from "#db/outbox.ts";
import { testDatabase } from "#db/testing.ts";
import { changeWebhook, createWebhook, findWebhook } from "#db/webhook.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { deliverDue } from "#app/_operations/delivery/deliver-due.ts";
import type { Delivered, OutgoingCall, OutgoingMail, Ways } from "#app/_operations/delivery/way.ts";
import { secretDigest, webhookSecret } from "#app/_operations/delivery/webhook-secret.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-11-24T10:00:00.000Z");
const MAIL = { to: "ana@example.com", subject: "Digest", text: "Open https://here/c#secret", about: { kind: "digest", id: "1" } };

let database: Database;
let ws: string;
let at: number;
let answers: Delivered[];
let mails: OutgoingMail[];
let calls: OutgoingCall[];
const take = async (): Promise<Delivered> => answers.shift() ?? { ok: true };
const both: Ways = { mail: (mail) => (mails.push(mail), take()), webhook: (call) => (calls.push(call), take()) };
const now = () => new Date(at).toISOString();

beforeEach(async () => {
  database = testDatabase();
  [at, answers, mails, calls] = [START, [], [], []];
  ws = (await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: now() }))).id;
});
const deliver = (ways: Ways = both) => deliverDue({ database, ways, clock: () => ({ now: now() }), stopping: () => false });
const mail = (notBefore?: string) => withTx(database, (tx) => queueMail(tx, ws, MAIL, now(), { notBefore }));
const state = async (id: string) => (await messageStates(database.reader, ws, [id])).get(id);
const hook = () => withTx(database, (tx) => createWebhook(tx, ws, { label: "Bot", url: "https://bot.example/", events: ["alert.fired"], createdAt: now(), createdBy: "owner" }, (id) => secretDigest(webhookSecret(database, id))));
const event = async () => (await withTx(database, (tx) => queueEvent(tx, ws, "alert.fired", { company: "acme" }, now())))[0] as string;

describe("a mail", () => {
  it("is sent once, and what it said is forgotten", async () => {
    const id = await mail();
    expect([await deliver(), await deliver(), mails.length]).toEqual([1, 0, 1]);
    expect(mails[0]).toEqual({ id, createdAt: now(), message: MAIL });
    expect(await state(id)).toMatchObject({ state: "sent", attempts: 1, lastFault: null });
  });

  it("is tried again after 1, 5, 30, 120, 480 and 1,440 minutes and then given up", async () => {
    const id = await mail();
    answers = Array.from({ length: 9 }, () => ({ ok: false, fault: "421 later\r\nplease" }));
    const tried: number[] = [];
    for (; at < START + 4 * 24 * 60 * MINUTE; at += MINUTE) if ((await deliver()) > 0) tried.push((at - START) / MINUTE);
    expect(tried).toEqual([0, 1, 6, 36, 156, 636, 2076]);
    expect(await state(id)).toMatchObject({ state: "failed", attempts: 7, lastFault: "421 later please" });
  });

  it("is given up at once where it is refused for good", async () => {
    const id = await mail();
    answers = [{ ok: false, fault: "550 nobody", permanent: true }];
    await deliver();
    expect(await state(id)).toMatchObject({ state: "failed", attempts: 1, lastFault: "550 nobody" });
  });

  it("waits where mail is not set up, and is not sent unasked days after its time", async () => {
    const early = await mail();
    const late = await mail("2026-11-26T07:00:00.000Z");
    expect(await deliver({ webhook: both.webhook })).toBe(0);
    at = Date.parse("2026-11-27T10:00:00.001Z");
    expect(await deliver()).toBe(1);
    expect([await state(early), await state(late)]).toMatchObject([{ state: "failed", lastFault: "It was not sent within 3 days of its time, and late ones are not sent unasked." }, { state: "sent" }]);
  });

  it("that breaks the way itself is tried again", async () => {
    const id = await mail();
    await deliver({ mail: () => Promise.reject(new Error("a bug")) });
    expect(await state(id)).toMatchObject({ state: "waiting", at: "2026-11-24T10:01:00.000Z", lastFault: "a bug" });
  });
});

describe("a webhook's message", () => {
  it("has the same body at every attempt, signed anew", async () => {
    await hook();
    const id = await event();
    answers = [{ ok: false, fault: "500" }];
    await deliver();
    at += MINUTE;
    await deliver();
    expect(calls.map(({ body }) => JSON.parse(body) as unknown)).toEqual(Array(2).fill({ type: "alert.fired", timestamp: "2026-11-24T10:00:00.000Z", data: { company: "acme" } }));
    expect(calls[0]?.body).toBe(calls[1]?.body);
    expect(calls.map(({ headers }) => [headers["webhook-id"], headers["webhook-timestamp"], headers["Content-Type"]])).toEqual([[id, "1795514400", "application/json"], [id, "1795514460", "application/json"]]);
    expect(calls[0]?.headers["webhook-signature"]).not.toBe(calls[1]?.headers["webhook-signature"]);
  });

  it("is not queued for what a webhook does not listen to, nor for one that is off", async () => {
    const { id } = await hook();
    expect(await withTx(database, (tx) => queueEvent(tx, ws, "check-in.submitted", {}, now()))).toEqual([]);
    await withTx(database, (tx) => changeWebhook(tx, ws, id, { active: false }));
    expect(await event()).toBeUndefined();
  });

  it.each([["off", { active: false }, /switched off/], ["deleted", { deletedAt: "2026-11-24T10:00:00.000Z" }, /was deleted/]] as const)("is given up where the webhook is %s by then", async (_what, changes, fault) => {
    const { id } = await hook();
    const message = await event();
    await withTx(database, (tx) => changeWebhook(tx, ws, id, changes));
    await deliver();
    expect([calls.length, await state(message)]).toMatchObject([0, { state: "failed", lastFault: expect.stringMatching(fault) as string }]);
  });

  it("is not signed with another key than its receiver was told", async () => {
    await hook();
    const message = await event();
    database = { ...database, auditKey: Buffer.alloc(32, 9) };
    await deliver();
    expect([calls.length, await state(message)]).toMatchObject([0, { state: "failed", lastFault: expect.stringContaining("make a new one") as string }]);
  });

  it("that is answered with Gone switches the webhook off and says why", async () => {
    const { id } = await hook();
    const message = await event();
    answers = [{ ok: false, gone: true, fault: "It answered 410 Gone and wants no more." }];
    await deliver();
    expect(await findWebhook(database.reader, ws, id)).toMatchObject({ active: false, stoppedWhy: "It answered 410 Gone and wants no more." });
    expect(await state(message)).toMatchObject({ state: "failed" });
  });
});

it("sends many at once, oldest first, and leaves the rest when it is to end", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 20; i += 1) ids.push(await mail());
  let asked = 0;
  expect(await deliverDue({ database, ways: both, clock: () => ({ now: now() }), stopping: () => asked++ > 0 })).toBe(8);
  expect(mails.map(({ id }) => id)).toEqual(ids.slice(0, 8));
  expect(await waitingMessages(database.reader)).toHaveLength(12);
});

it("gives up a topic that there is no way for rather than lose it", async () => {
  const { enqueue } = await import("#db/outbox.ts");
  const id = await withTx(database, (tx) => enqueue(tx, ws, { topic: "pigeon", payload: {}, at: now() }));
  expect(await deliver()).toBe(0);
  at += 3 * 24 * 60 * MINUTE + 1;
  await deliver();
  expect(await state(id)).toMatchObject({ state: "failed" });
  expect((await messageStates(database.reader, newId(), [id])).size).toBe(0);
});
