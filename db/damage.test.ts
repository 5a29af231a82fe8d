import { closeSync, copyFileSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_FILE, openDatabase } from "#db/client.ts";
import { createCompanies } from "#db/company.ts";
import { testFolder } from "#db/testing.ts";
import { aCompany, aWorkspace } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";

const whole = testFolder();
{
  const database = openDatabase({ dataDir: whole.dataDir });
  const { id } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  await withTx(database, (tx) => createCompanies(tx, id, Array.from({ length: 500 }, (_, i) => ({ ...aCompany, slug: `c-${i}` }))));
  database.close();
}

const overwrite = (file: string, at: number, bytes: Buffer) => {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
};
const size = (file: string) => readFileSync(file).length;
const foreign = (file: string) => {
  rmSync(file);
  const client = new Sqlite(file);
  client.exec("CREATE TABLE invoice (id INTEGER PRIMARY KEY)");
  client.close();
};

const DAMAGE: [string, (file: string) => void, RegExp][] = [
  ["cut off in the middle", (file) => truncateSync(file, Math.floor(size(file) / 2)), /cut off or garbled/],
  ["cut off inside a page", (file) => truncateSync(file, size(file) - 1000), /cut off or garbled|garbled/],
  ["garbled at its beginning", (file) => overwrite(file, 0, Buffer.alloc(4096, 0xa5)), /garbled/],
  ["garbled in the middle", (file) => overwrite(file, 4096 * 20, Buffer.alloc(4096 * 3, 0xa5)), /garbled/],
  ["zeroed", (file) => writeFileSync(file, Buffer.alloc(size(file))), /zeros/],
  ["zeroed in the middle", (file) => overwrite(file, 4096 * 20, Buffer.alloc(4096 * 3)), /garbled/],
  ["empty", (file) => writeFileSync(file, ""), /is empty/],
  ["missing though there was one", (file) => rmSync(file), /is missing/],
  ["another application's", foreign, /another application/],
  ["not a database", (file) => writeFileSync(file, "date,amount\n2026-11-24,1\n".repeat(50)), /not a database/],
];

describe("a database that is", () => {
  it.each(DAMAGE)("%s is refused with what to restore, and nothing is changed", (_, damage, words) => {
    const folder = testFolder();
    const file = path.join(folder.dataDir, DATABASE_FILE);
    for (const name of [DATABASE_FILE, "installed.json", "audit.key"]) copyFileSync(path.join(whole.dataDir, name), path.join(folder.dataDir, name));
    openDatabase({ dataDir: folder.dataDir }).close();
    damage(file);
    const before = openable(file);
    expect(() => openDatabase({ dataDir: folder.dataDir })).toThrow(expect.objectContaining({ name: "StorageError", fault: "damaged", message: expect.stringMatching(words) }));
    expect(() => openDatabase({ dataDir: folder.dataDir })).toThrow(/Restore the latest backup/);
    expect(openable(file)?.equals(before ?? Buffer.alloc(0)) ?? before === null).toBe(true);
    folder.remove();
  });

  it("empty is refused without a marker too, because it opens as a healthy database", () => {
    const folder = testFolder();
    writeFileSync(path.join(folder.dataDir, DATABASE_FILE), "");
    expect(() => openDatabase({ dataDir: folder.dataDir })).toThrow(/is empty/);
    folder.remove();
  });

  it("was checked a moment ago is not read page by page again, and what is no database at all is refused still", () => {
    const folder = testFolder();
    const file = path.join(folder.dataDir, DATABASE_FILE);
    copyFileSync(path.join(whole.dataDir, DATABASE_FILE), file);
    overwrite(file, 4096 * 20, Buffer.alloc(4096 * 3, 0xa5));
    expect(() => openDatabase({ dataDir: folder.dataDir })).toThrow(/garbled/);
    openDatabase({ dataDir: folder.dataDir, checked: true }).close();
    writeFileSync(file, "date,amount\n2026-11-24,1\n".repeat(50));
    expect(() => openDatabase({ dataDir: folder.dataDir, checked: true })).toThrow(/not a database/);
    folder.remove();
  });

  it("made by a newer version is refused", () => {
    const folder = testFolder();
    openDatabase({ dataDir: folder.dataDir }).close();
    const client = new Sqlite(path.join(folder.dataDir, DATABASE_FILE));
    client.exec("INSERT INTO migration (seq, name, digest) VALUES (99, '0099-later', 'x')");
    client.close();
    expect(() => openDatabase({ dataDir: folder.dataDir })).toThrow(/newer version/);
    folder.remove();
  });
});

function openable(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
