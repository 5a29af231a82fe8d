import { webcrypto } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import type { Currency } from "#lib/money.ts";
import { messageStates, queueEvent } from "#db/message.ts";
import { testDatabase } from "#db/testing.ts";
import { createWebhook } from "#db/webhook.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { deliverDue } from "#app/_operations/delivery/deliver-due.ts";
import { secretDigest, webhookSecret } from "#app/_operations/delivery/webhook-secret.ts";
import { resolveByDns, type Rules } from "./target.ts";
import { webhookWay } from "./webhook-way.ts";

const running: Server[] = [];
afterEach(() => running.splice(0).forEach((server) => (server.closeAllConnections(), void server.close())));

type Got = { headers: IncomingMessage["headers"]; body: string };

/** A receiver on loopback that answers each call in turn, the last way for ever. */
async function receiver(...turns: RequestListener[]) {
  const got: Got[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      got.push({ headers: request.headers, body });
      (turns[Math.min(got.length, turns.length) - 1] ?? turns[0])?.(request, response);
    });
  }).on("connection", () => (connections += 1));
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, got, connections: () => connections };
}
const say = (status: number, headers: Record<string, string> = {}): RequestListener => (_, response) => void response.writeHead(status, headers).end();
const hang: RequestListener = () => undefined;
const reset: RequestListener = (request) => request.socket.resetAndDestroy();

/** One event for a webhook at that address, tried until it is delivered or given up; the hours are set. */
async function deliverTo(url: string, rules: Rules = { privateHosts: ["localhost"], resolve: resolveByDns }) {
  const database = testDatabase();
  let at = Date.parse("2026-11-24T10:00:00.000Z");
  const now = () => new Date(at).toISOString();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: now() }));
  const hook = await withTx(database, (tx) => createWebhook(tx, ws, { label: "Bot", url, events: ["alert.fired"], createdAt: now(), createdBy: "owner" }, (id) => secretDigest(webhookSecret(database, id))));
  const [id = ""] = await withTx(database, (tx) => queueEvent(tx, ws, "alert.fired", { company: "Zoë & Söhne" }, now()));
  const state = async () => (await messageStates(database.reader, ws, [id])).get(id);
  const faults: (string | null | undefined)[] = [];
  for (let known = await state(); known?.state === "waiting"; at = Math.max(at + 1, Date.parse(known?.at ?? now()))) {
    await deliverDue({ database, ways: { webhook: webhookWay(rules, 300) }, clock: () => ({ now: now() }), stopping: () => false });
    known = await state();
    if (known?.state !== "sent") faults.push(known?.lastFault);
  }
  return { id, secret: webhookSecret(database, hook.id), state: (await state())?.state, faults };
}

/** As a receiver would check it, with another library than ours. */
async function isSigned({ headers, body }: Got, secret: string): Promise<boolean> {
  const key = await webcrypto.subtle.importKey("raw", Buffer.from(secret.slice("whsec_".length), "base64"), { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  const [version, signature = ""] = String(headers["webhook-signature"]).split(",");
  const said = new TextEncoder().encode(`${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`);
  return version === "v1" && webcrypto.subtle.verify("HMAC", key, Buffer.from(signature, "base64"), said);
}

it("comes through after an error, a silence and a broken line, each time with the same id and body and a signature that holds", async () => {
  const to = await receiver(say(500), hang, reset, say(302, { Location: "http://localhost/" }), say(200));
  const { id, secret, state, faults } = await deliverTo(`http://localhost:${to.port}/hook?x=1`);
  expect([state, to.got.length]).toEqual(["sent", 5]);
  expect(faults).toEqual(["It answered 500.", expect.stringMatching(/did not answer within/), expect.stringMatching(/could not be reached \(ECONNRESET\)/), "It answered 302 and leads elsewhere: a webhook is not led on."]);
  expect(new Set(to.got.map(({ body }) => body))).toEqual(new Set(['{"type":"alert.fired","timestamp":"2026-11-24T10:00:00.000Z","data":{"company":"Zoë & Söhne"}}']));
  expect(new Set(to.got.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([id]));
  for (const got of to.got) {
    expect(await isSigned(got, secret)).toBe(true);
    expect(await isSigned({ ...got, body: got.body.replace("Zoë", "Zoe") }, secret)).toBe(false);
  }
  const later = to.got.map(({ headers }) => Number(headers["webhook-timestamp"]) - Number(to.got[0]?.headers["webhook-timestamp"]));
  expect(later).toEqual([0, 60, 360, 2160, 9360]);
});

it("is given up after seven failures, and at once where the receiver says Gone", async () => {
  const failing = await receiver(say(503));
  expect([(await deliverTo(`http://localhost:${failing.port}/`)).state, failing.got.length]).toEqual(["failed", 7]);
  const gone = await receiver(say(410));
  expect([(await deliverTo(`http://localhost:${gone.port}/`)).state, gone.got.length]).toEqual(["failed", 1]);
});

it.each(["127.0.0.1", "127.1", "2130706433", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "127.0.0.1.", "0", "localhost", "a.localhost", "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"])("never connects to %s, which is loopback", async (host) => {
  const to = await receiver(say(200));
  for (const scheme of ["https", "http"]) expect((await deliverTo(`${scheme}://${host}:${to.port}/`, { privateHosts: [], resolve: resolveByDns })).state).toBe("failed");
  expect(to.connections()).toBe(0);
});

it("never connects to a name that means loopback, not even where it meant something else when it was checked", async () => {
  const to = await receiver(say(200));
  const turns = ["93.184.215.14", "127.0.0.1"];
  for (const resolve of [() => Promise.resolve([{ address: "127.0.0.1", family: 4 }]), () => Promise.resolve([{ address: "93.184.215.14", family: 4 }, { address: turns[1] ?? "", family: 4 }])])
    expect((await deliverTo(`https://bot.example:${to.port}/`, { privateHosts: [], resolve })).state).toBe("failed");
  expect(to.connections()).toBe(0);
});
