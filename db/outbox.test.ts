import { beforeEach, expect, it } from "vitest";
import type { Database } from "#db/client.ts";
import { messageStates, queueEvent, queueMail, queueWebhook } from "#db/message.ts";
import { newId } from "#db/id.ts";
import { claimMessages, markFailed, markSent, waitingMessages } from "#db/outbox.ts";
import { testDatabase } from "#db/testing.ts";
import { AT } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";

const MAIL = { to: "ana@example.com", subject: "Two of 31 companies changed", text: "Acme is default dead." };
const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, "0")}:00.000Z`;
const ws = newId();
let database: Database;
beforeEach(() => void (database = testDatabase()));

const queue = (notBefore?: string) => withTx(database, (tx) => queueMail(tx, ws, MAIL, at(0), { notBefore }));
const take = (now: string, topics: readonly string[] = ["mail", "webhook"]) => withTx(database, (tx) => claimMessages(tx, { now, retryAt: at(10), topics }));
const state = async (id: string) => (await messageStates(database.reader, ws, [id])).get(id);

it("hands a message to one worker at a time until it is sent, and forgets then what it said", async () => {
  const id = await queue();
  const [message] = await take(at(1));
  expect(message).toMatchObject({ id, topic: "mail", payload: MAIL, attempts: 1 });
  expect(await take(at(9))).toEqual([]);
  expect(await take(at(10))).toMatchObject([{ attempts: 2 }]);
  await withTx(database, (tx) => markSent(tx, { workspaceId: ws, id }, at(11), { to: MAIL.to }));
  expect([await waitingMessages(database.reader), await take(at(59))]).toEqual([[], []]);
  expect(await state(id)).toEqual({ id, state: "sent", at: at(11), attempts: 2, lastFault: null });
});

it("keeps one until its hour, and one that no way is set up for", async () => {
  const id = await queue(at(30));
  expect(await state(id)).toMatchObject({ state: "waiting", at: at(30) });
  expect([await take(at(29)), await take(at(30), ["webhook"]), (await take(at(30))).length]).toEqual([[], [], 1]);
});

it("tells why one was not delivered, tries again when told, and gives up when told", async () => {
  const id = await queue();
  await take(at(0));
  await withTx(database, (tx) => markFailed(tx, { workspaceId: ws, id }, { at: at(1), fault: "421 busy", nextAttemptAt: at(6) }));
  expect(await state(id)).toEqual({ id, state: "waiting", at: at(6), attempts: 1, lastFault: "421 busy" });
  expect((await take(at(6))).length).toBe(1);
  await withTx(database, (tx) => markFailed(tx, { workspaceId: ws, id }, { at: at(7), fault: "550 nobody", nextAttemptAt: null }));
  expect(await state(id)).toEqual({ id, state: "failed", at: at(7), attempts: 2, lastFault: "550 nobody" });
  expect(await take(at(59))).toEqual([]);
});

it("is nothing before the transaction that decided it is kept, and nothing to another workspace", async () => {
  await expect(withTx(database, (tx) => queueMail(tx, ws, MAIL, AT).then(() => Promise.reject(new Error("no"))))).rejects.toThrow("no");
  expect(await waitingMessages(database.reader)).toEqual([]);
  expect((await messageStates(database.reader, newId(), [await queue()])).size).toBe(0);
});

it.each([
  ["two lines", { ...MAIL, subject: "Hello\r\nBcc: all@example.com" }], ["a list of addresses", { ...MAIL, to: "ana@example.com, bob@example.com" }], ["a name", { ...MAIL, to: "Ana <ana@example.com>" }],
  ["an address of two lines", { ...MAIL, to: "ana@example.com\nBcc: all@example.com" }], ["a reply to two lines", { ...MAIL, replyTo: "a@example.com\r\nX: y" }], ["nothing", { ...MAIL, text: "" }],
])("takes no mail with %s", async (_what, message) => {
  await expect(withTx(database, (tx) => queueMail(tx, ws, message, AT))).rejects.toThrow();
});

it("tells nobody of an event that nobody listens to, and refuses one that is none", async () => {
  expect(await withTx(database, (tx) => queueEvent(tx, ws, "alert.fired", {}, AT))).toEqual([]);
  await expect(withTx(database, (tx) => queueWebhook(tx, ws, { webhookId: newId(), event: "made.up" as "test", data: {} }, AT))).rejects.toThrow();
});
