import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Currency } from "#lib/money.ts";
import { jobRunsOf, reach } from "#db/job-run.ts";
import { messageStates, queueMail, queueWebhook } from "#db/message.ts";
import { waitingMessages } from "#db/outbox.ts";
import { testFileDatabase } from "#db/testing.ts";
import { createWebhook } from "#db/webhook.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { secretDigest, webhookSecret } from "#app/_operations/delivery/webhook-secret.ts";
import type { Orders } from "./child.ts";

// Small enough for every check; CI and soaks give larger numbers.
const KILL_ROUNDS = Number(process.env.KILL_ROUNDS ?? 8);
const PATIENCE_MS = 600_000;
const HOUR = 3_600_000;
const OCCURRENCES = 20;
/** As many as a runner sends at once, so as many as one death can leave unmarked. */
const IN_FLIGHT = 8;
const BUNDLE = path.resolve("node_modules/.cache/processes/runner.mjs");

let bench: Awaited<ReturnType<typeof makeBench>>;
const children: ChildProcess[] = [];

beforeAll(async () => {
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({ entryPoints: ["app/_adapters/jobs/processes/child.ts"], outfile: BUNDLE, bundle: true, platform: "node", format: "esm", target: "node20", external: ["better-sqlite3"], banner, logLevel: "error" });
});
beforeEach(async () => void (bench = await makeBench()));
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }
  await bench.remove();
});

/** A database with `n` mails and `n` webhook messages waiting and 20 hours due, and the receivers, who count what comes by its id. */
async function makeBench() {
  const { database, dataDir, remove } = testFileDatabase();
  const came = new Map<string, number>();
  const subjects: string[] = [];
  const count = (id: string) => void came.set(id, (came.get(id) ?? 0) + 1);
  const http: Server = createServer((request, response) => {
    count(String(request.headers["webhook-id"]));
    request.resume().on("end", () => response.writeHead(204).end());
  });
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"], logger: false,
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        count(/^Message-ID: <([^@]+)@/im.exec(text)?.[1] ?? "none");
        subjects.push(/^Subject: (.*)$/im.exec(text)?.[1]?.trim() ?? "");
        done();
      });
    },
  });
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  // Early in an hour: at thirty times the speed a test that began late in one would see another hour due.
  const [started, epoch] = [Date.now(), Math.floor(Date.now() / HOUR) * HOUR + 1000];
  const now = new Date(epoch).toISOString();
  const workspace = await withTx(database, (tx) => createWorkspace(tx, { kind: "fund", slug: "fund", name: "Fund", currency: "USD" as Currency, createdAt: now }));
  const hook = await withTx(database, (tx) =>
    createWebhook(tx, workspace.id, { label: "Test", url: `http://localhost:${(http.address() as AddressInfo).port}/`, events: ["test"], createdAt: now, createdBy: "owner" }, (id) => secretDigest(webhookSecret(database, id))),
  );
  await withTx(database, (tx) => reach(tx, workspace.id, "tell-hour", new Date(Math.floor(epoch / HOUR) * HOUR - OCCURRENCES * HOUR).toISOString()));
  const queue = (n: number) =>
    withTx(database, async (tx) => {
      const ids: string[] = [];
      for (let i = 0; i < n; i += 1) {
        ids.push(await queueMail(tx, workspace.id, { to: "ana@example.com", subject: `mail ${i}`, text: "x" }, now));
        ids.push(await queueWebhook(tx, workspace.id, { webhookId: hook.id, event: "test", data: { i } }, now));
      }
      return ids;
    });
  const orders = (speed: number): Orders => ({ dataDir, smtp: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, speed, started, epoch });
  const hours = () => jobRunsOf(database.reader, workspace.id, 1000);
  return {
    database, workspace, came, subjects, queue, orders, hours,
    /** Until nothing waits, all hours are done and what was said of them is gone too. */
    settled: async () => {
      while ((await hours()).length < OCCURRENCES || (await waitingMessages(database.reader)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    remove: async () => {
      await Promise.all([new Promise((resolve) => http.close(resolve)), new Promise<void>((resolve) => smtp.close(() => resolve()))]);
      remove();
    },
  };
}

async function start(orders: Orders): Promise<ChildProcess> {
  const child = spawn(process.execPath, [BUNDLE, JSON.stringify(orders)], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}
async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
const doubles = () => [...bench.came.values()].reduce((sum, n) => sum + n - 1, 0);

async function expectNothingLost(ids: readonly string[]): Promise<void> {
  const states = await messageStates(bench.database.reader, bench.workspace.id, ids);
  expect(ids.filter((id) => states.get(id)?.state !== "sent" || !bench.came.has(id))).toEqual([]);
  const told = new Set(bench.subjects.filter((subject) => subject.startsWith("hour ")));
  const runs = await bench.hours();
  // A slow machine may see the next hour come as well; that too is done once.
  expect(runs.length).toBeGreaterThanOrEqual(OCCURRENCES);
  expect([told.size, bench.came.size, new Set(runs.map(({ occurrence }) => occurrence)).size]).toEqual([runs.length, ids.length + runs.length, runs.length]);
}

it("two processes on one database send 200 messages and do 20 occurrences, each thing once", async () => {
  const ids = await bench.queue(100);
  await Promise.all([start(bench.orders(1)), start(bench.orders(1))]);
  await bench.settled();
  await expectNothingLost(ids);
  expect(doubles()).toBe(0);
}, PATIENCE_MS);

// Thirty times as fast: what a dead process hid is seen again after ten seconds.
it("a death between the commit and the sending loses nothing and doubles nothing", async () => {
  const ids = await bench.queue(10);
  await gone(await start({ ...bench.orders(30), crash: { when: "before-send", nth: 1 } }));
  expect(bench.came.size).toBe(0);
  await start(bench.orders(30));
  await bench.settled();
  await expectNothingLost(ids);
  expect(doubles()).toBe(0);
}, PATIENCE_MS);

it("a death between the sending and the mark doubles no more than what was in flight, under the same ids", async () => {
  const ids = await bench.queue(10);
  await gone(await start({ ...bench.orders(30), crash: { when: "after-send", nth: 5 } }));
  await start(bench.orders(30));
  await bench.settled();
  await expectNothingLost(ids);
  expect(doubles()).toBeGreaterThan(0);
  expect(doubles()).toBeLessThanOrEqual(IN_FLIGHT);
}, PATIENCE_MS);

it(`kill -9 at any moment, ${KILL_ROUNDS} times, loses nothing, does no occurrence twice, and doubles no more than was in flight`, async () => {
  const ids = await bench.queue(60);
  for (let round = 0; round < KILL_ROUNDS; round += 1) {
    const child = await start(bench.orders(30));
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150));
    child.kill("SIGKILL");
    await gone(child);
  }
  await start(bench.orders(30));
  await bench.settled();
  await expectNothingLost(ids);
  expect(doubles()).toBeLessThanOrEqual(KILL_ROUNDS * IN_FLIGHT);
}, PATIENCE_MS);

it("a signal to end leaves nothing half done: what came is marked, and the rest is untouched", async () => {
  const ids = await bench.queue(100);
  const child = await start(bench.orders(1));
  while (bench.came.size < 10) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGTERM");
  await gone(child);
  expect(child.exitCode).toBe(0);
  const waiting = await waitingMessages(bench.database.reader, 1000);
  expect(waiting.filter(({ attempts }) => attempts > 0)).toEqual([]);
  const open = new Set(waiting.map(({ id }) => id));
  expect([...bench.came.keys()].filter((id) => open.has(id))).toEqual([]);
  expect(ids.filter((id) => !open.has(id) && !bench.came.has(id))).toEqual([]);
  expect(open.size).toBeGreaterThan(0);
}, PATIENCE_MS);
