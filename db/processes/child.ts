import { createInterface } from "node:readline";
import { openDatabase } from "#db/client.ts";
import { companyBySlug, createCompany, updateCompany } from "#db/company.ts";
import { insertEntries } from "#db/entry.ts";
import { commitImport, stageImport } from "#db/import.ts";
import { MIGRATIONS } from "#db/migrations/migrations.ts";
import { aCompany, anEntry, anImport, AT } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { asMinor } from "#lib/money.ts";

/** What a test asks of another process, one JSON line each; it answers a line when the work is acknowledged. */
export type Order =
  | { do: "migrate"; dataDir: string }
  | { do: "count-up"; dataDir: string; ws: string; times: number }
  | { do: "write"; dataDir: string; ws: string; company: string; account: string; round: number };

const step = { name: "9001-step", statements: ["CREATE TABLE step (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID", "INSERT INTO step VALUES ('once')"] };
const say = (word: string) => process.stdout.write(`${word}\n`);

async function obey(order: Order): Promise<void> {
  if (order.do === "migrate") {
    openDatabase({ dataDir: order.dataDir, migrations: [...MIGRATIONS, step] }).close();
    say("done");
    return;
  }
  const database = openDatabase({ dataDir: order.dataDir });
  if (order.do === "count-up") {
    for (let i = 0; i < order.times; i += 1)
      await withTx(database, async (tx) => {
        const counter = await companyBySlug(tx, order.ws, "counter");
        if (!counter) throw new Error("no counter");
        await updateCompany(tx, order.ws, counter.id, counter.version, { minimumCash: asMinor(counter.minimumCash + 1) });
      });
    database.close();
    say("done");
    return;
  }
  // Until killed: every word said is a promise that the row is on disk; every fifth write is an import of 40 rows in two chunks.
  for (let i = 0; ; i += 1) {
    const name = `r${order.round}-${i}`;
    if (i % 5 < 4) await withTx(database, (tx) => createCompany(tx, order.ws, { ...aCompany, slug: name }));
    else {
      const { id } = await withTx(database, (tx) => stageImport(tx, order.ws, { ...anImport, digest: name, createdAt: `2026-11-24T${String(order.round % 24).padStart(2, "0")}:00:00.000Z` }));
      const rows = (part: number) => Array.from({ length: 20 }, (_, k) => anEntry(order.company, order.account, id, part * 20 + k, { fingerprint: `${name}-${part}-${k}` }));
      for (const part of [0, 1]) await withTx(database, (tx) => insertEntries(tx, order.ws, rows(part)));
      await withTx(database, (tx) => commitImport(tx, order.ws, id, { at: AT, counts: {}, rejected: [] }));
    }
    say(name);
  }
}

say("ready");
for await (const line of createInterface({ input: process.stdin })) await obey(JSON.parse(line) as Order);
