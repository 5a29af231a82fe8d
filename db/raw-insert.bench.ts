// What the driver alone does with the rows of a bank statement: raw-insert.bench.ts FILE. Prints JSON.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { ensureAccount } from "#db/account.ts";
import { openDatabase } from "#db/client.ts";
import { createCompany } from "#db/company.ts";
import { newId } from "#db/id.ts";
import { stageImport } from "#db/import.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Currency } from "#lib/money.ts";

const CHUNK = 10_000;
const BARE = "CREATE TABLE bare (day TEXT NOT NULL, description TEXT NOT NULL, counterparty TEXT, amount_minor INTEGER NOT NULL, balance_minor INTEGER NOT NULL) STRICT";
const minor = (text = "") => Number(text.replace(".", ""));
const at = "2026-11-24T10:00:00.000Z";
const usd = "USD" as Currency;

const [source = ""] = process.argv.slice(2);
const dataDir = await mkdtemp(path.join(tmpdir(), "default-dead-raw-"));
const database = openDatabase({ dataDir });
const client = database.writer.raw;
client.exec(BARE);

/** Inserts every row in one transaction; only inserting is timed, since making the rows is not the driver's work. */
async function insertAll(sql: string, rowOf: (cells: string[], line: number) => unknown[]) {
  const spent = { cpu: 0, wall: 0, rows: 0 };
  const timed = (run: () => void) => {
    const [from, start] = [process.cpuUsage(), process.hrtime.bigint()];
    run();
    const { user, system } = process.cpuUsage(from);
    spent.cpu += (user + system) / 1e6;
    spent.wall += Number(process.hrtime.bigint() - start) / 1e9;
  };
  const insert = client.prepare(sql);
  let rows: unknown[][] = [];
  const flush = () => {
    timed(() => rows.forEach((row) => insert.run(row)));
    rows = [];
  };
  client.exec("BEGIN IMMEDIATE");
  for await (const line of createInterface({ input: createReadStream(source) })) {
    if (line.startsWith("Date,")) continue;
    spent.rows += 1;
    rows.push(rowOf(line.split(","), spent.rows));
    if (rows.length === CHUNK) flush();
  }
  flush();
  timed(() => client.exec("COMMIT"));
  return spent;
}

try {
  const ids = await withTx(database, async (tx) => {
    const { id: workspace } = await createWorkspace(tx, { kind: "fund", slug: "raw", name: "Raw", currency: usd, createdAt: at });
    const { id: company } = await createCompany(tx, workspace, { slug: "raw", name: "Raw", currency: usd, createdAt: at });
    const { id: account } = await ensureAccount(tx, workspace, { companyId: company, name: "Raw", externalKey: "raw USD", currency: usd, kind: "bank" });
    const { id: file } = await stageImport(tx, workspace, { companyId: company, fileName: "raw.csv", digest: "", bytes: 0, kind: "statement", format: "csv", mapping: {}, by: "bench", createdAt: at });
    return { workspace, company, account, file };
  });
  const prefix = newId().slice(0, 28);
  const bare = await insertAll("INSERT INTO bare VALUES (?, ?, ?, ?, ?)", ([day, words, name, amount, balance]) => [day, words, name, minor(amount), minor(balance)]);
  // The product's own table: its keys, checks, foreign keys and three indexes.
  const same = await insertAll(`INSERT INTO entry VALUES (${Array.from({ length: 19 }, () => "?").join(", ")})`, ([day, words, name, amount], line) => [
    ids.workspace, `${prefix}${line.toString(16).padStart(8, "0")}`, ids.company, ids.account, day, minor(amount), "USD", words, name, null,
    (line * 2654435761).toString(36).padStart(22, "0"), 1, "other", "operating", null, 0, ids.file, line, null,
  ]);
  process.stdout.write(`${JSON.stringify({ same, bare, peakMemory: process.resourceUsage().maxRSS * 1024 })}\n`);
} finally {
  database.close();
  await rm(dataDir, { recursive: true, force: true });
}
