import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureAccount } from "#db/account.ts";
import { DATABASE_FILE, openDatabase } from "#db/client.ts";
import { companyBySlug, createCompany, takenSlugs, updateCompany } from "#db/company.ts";
import { openFile, raw } from "#db/connection.ts";
import { doctor } from "#db/doctor.ts";
import { type Child, spawnChild } from "#db/processes/spawn-child.ts";
import { testFileDatabase, testFolder } from "#db/testing.ts";
import { aCompany, aWorkspace } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import { asMinor } from "#lib/money.ts";

// Small enough for every check; CI and soaks give larger numbers.
const KILL_ROUNDS = Number(process.env.KILL_ROUNDS ?? 8);
const MIGRATE_ROUNDS = Number(process.env.MIGRATE_ROUNDS ?? 20);
const PATIENCE_MS = 1_800_000;
const TIMES = Number(process.env.WRITES ?? 100);

describe("four other processes", () => {
  let children: Child[];
  beforeAll(async () => void (children = await Promise.all(Array.from({ length: 4 }, spawnChild))));
  afterAll(async () => void (await Promise.all(children.map((child) => child.kill()))));

  it(`all start on one folder at once, new or old, ${MIGRATE_ROUNDS} times`, async () => {
    for (let round = 0; round < MIGRATE_ROUNDS; round += 1) {
      const { dataDir, remove } = testFolder();
      if (round % 2 === 1) {
        const database = openDatabase({ dataDir });
        await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
        database.close();
      }
      await Promise.all(children.map((child) => child.obey({ do: "migrate", dataDir })));
      expect(countsOf(dataDir)).toEqual({ steps: 1, workspaces: round % 2 });
      remove();
    }
  }, PATIENCE_MS);

  it(`and eight writers here read, add one and write ${TIMES} times each, and no update is lost`, async () => {
    const { database, dataDir, remove } = testFileDatabase();
    const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
    await withTx(database, (tx) => createCompany(tx, ws, { ...aCompany, slug: "counter" }));
    const writer = async () => {
      for (let i = 0; i < TIMES; i += 1)
        await withTx(database, async (tx) => {
          const counter = await companyBySlug(tx, ws, "counter");
          if (counter) await updateCompany(tx, ws, counter.id, counter.version, { minimumCash: asMinor(counter.minimumCash + 1) });
        });
    };
    await Promise.all([...Array.from({ length: 8 }, writer), ...children.map((child) => child.obey({ do: "count-up", dataDir, ws, times: TIMES }))]);
    expect(await companyBySlug(database.reader, ws, "counter")).toMatchObject({ minimumCash: 12 * TIMES, version: 12 * TIMES + 1 });
    remove();
  }, PATIENCE_MS);
});

it(`kill -9 during writes and imports loses nothing that was acknowledged and leaves nothing half done, ${KILL_ROUNDS} times`, async () => {
  const { database, dataDir, remove } = testFileDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  const { company, account } = await withTx(database, async (tx) => {
    const { id: company } = await createCompany(tx, ws, aCompany);
    const { id: account } = await ensureAccount(tx, ws, { companyId: company, name: "Checking", externalKey: "1", currency: null, kind: "bank" });
    return { company, account };
  });
  database.close();
  const acknowledged: string[] = [];
  let next = spawnChild();
  for (let round = 0; round < KILL_ROUNDS; round += 1) {
    const child = await next;
    if (round + 1 < KILL_ROUNDS) next = spawnChild();
    child.send({ do: "write", dataDir, ws, company, account, round });
    await child.heard(3 + ((round * 7) % 23));
    await child.kill();
    acknowledged.push(...child.said);
    const open = openDatabase({ dataDir });
    const slugs = await takenSlugs(open.reader, ws);
    const committed = raw(open.reader).prepare("SELECT i.digest, count(e.id) AS n FROM import i LEFT JOIN entry e ON e.workspace_id = i.workspace_id AND e.import_id = i.id WHERE i.state = 'committed' GROUP BY i.id, i.digest");
    const imports = new Map((committed.all() as { digest: string; n: number }[]).map((row) => [row.digest, row.n]));
    expect(acknowledged.filter((name) => !slugs.has(name) && imports.get(name) !== 40)).toEqual([]);
    expect([...imports.values()].filter((n) => n !== 40)).toEqual([]);
    await withTx(open, async (tx) => void raw(tx).exec("UPDATE import SET state = 'failed', unswept = 1 WHERE state = 'staged'"));
    if (round === KILL_ROUNDS - 1) expect((await doctor(open)).flatMap((finding) => finding.faults)).toEqual([]);
    open.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_ROUNDS * 3);
  remove();
}, PATIENCE_MS);

function countsOf(dataDir: string): { steps: number; workspaces: number } {
  const client = openFile(path.join(dataDir, DATABASE_FILE), { readonly: true });
  const count = (table: string) => client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const counts = { steps: count("step"), workspaces: count("workspace") };
  client.close();
  return counts;
}
