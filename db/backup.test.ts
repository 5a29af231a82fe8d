import { appendFileSync, copyFileSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { appendAudit, INSTALLATION } from "#db/audit.ts";
import { backUp, checkBackup } from "#db/backup.ts";
import { DATABASE_FILE, openDatabase } from "#db/client.ts";
import { createCompany, listCompanies } from "#db/company.ts";
import { raw } from "#db/connection.ts";
import { doctor } from "#db/doctor.ts";
import { jobReachOf, reach } from "#db/job-run.ts";
import { messageStates, queueMail } from "#db/message.ts";
import { waitingMessages } from "#db/outbox.ts";
import { restoreBackup } from "#db/restore.ts";
import { testDatabase, testFileDatabase, testFolder } from "#db/testing.ts";
import { aCompany, AT, aWorkspace } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";

it("copies while others write, and what is restored opens with the same rows", async () => {
  const { database, dataDir, remove } = testFileDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  const add = (i: number) => withTx(database, async (tx) => {
    await createCompany(tx, ws, { ...aCompany, slug: `c-${i}` });
    await appendAudit(tx, database.auditKey, INSTALLATION, { at: AT, actor: "owner", door: "cli", operation: "create-company", subject: null, detail: {} });
  });
  for (let i = 0; i < 50; i += 1) await add(i);
  const file = path.join(dataDir, "backups", "one.db");
  const [manifest] = await Promise.all([backUp(database, file, AT), ...Array.from({ length: 50 }, (_, i) => add(50 + i))]);
  expect(await checkBackup(file)).toEqual([]);
  expect((await doctor(database, manifest.auditHeads)).flatMap((finding) => finding.faults)).toEqual([]);
  expect(await listCompanies(database.reader, ws)).toHaveLength(100);
  await expect(restoreBackup({ dataDir, from: file, at: AT })).rejects.toThrow(/in use/);
  database.close();

  const { kept } = await restoreBackup({ dataDir, from: file, at: AT });
  expect(kept && existsSync(kept)).toBe(true);
  const again = openDatabase({ dataDir });
  const rows = (await listCompanies(again.reader, ws)).length;
  expect(rows).toBeGreaterThanOrEqual(50);
  expect(manifest.auditHeads[0]?.seq).toBe(rows);
  expect((await doctor(again, manifest.auditHeads)).flatMap((finding) => finding.faults)).toEqual([]);
  again.close();
  remove();
});

it("sends nothing that waited when it was made, restored or put in place by hand, and neither does what was kept at a restore", async () => {
  const { database, dataDir, remove } = testFileDatabase();
  const { id: ws } = await withTx(database, (tx) => createWorkspace(tx, aWorkspace));
  const id = await withTx(database, async (tx) => {
    await reach(tx, ws, "send-digest", AT);
    return queueMail(tx, ws, { to: "ana@example.com", subject: "Digest", text: "Acme" }, AT);
  });
  const file = path.join(dataDir, "one.db");
  await backUp(database, file, AT);
  expect(await waitingMessages(database.reader)).toHaveLength(1);
  database.close();

  const elsewhere = testFolder();
  copyFileSync(file, path.join(elsewhere.dataDir, DATABASE_FILE));
  const { kept } = await restoreBackup({ dataDir, from: file, at: AT });
  const third = testFolder();
  await restoreBackup({ dataDir: third.dataDir, from: kept ?? "", at: AT, unchecked: true });
  for (const folder of [elsewhere.dataDir, dataDir, third.dataDir]) {
    const open = openDatabase({ dataDir: folder });
    expect(await waitingMessages(open.reader)).toEqual([]);
    expect((await messageStates(open.reader, ws, [id])).get(id)).toMatchObject({ state: "failed", lastFault: expect.stringContaining("Send it again if it is still wanted") as string });
    expect(await jobReachOf(open.reader, ws)).toEqual(new Map());
    open.close();
  }
  [remove, elsewhere.remove, third.remove].forEach((each) => each());
});

it("never overwrites, and refuses to restore what was changed", async () => {
  const { database, dataDir, remove } = testFileDatabase();
  const file = path.join(dataDir, "one.db");
  await backUp(database, file, AT);
  await expect(backUp(database, file, AT)).rejects.toThrow(/never overwrites/);
  appendFileSync(file, "x");
  expect(await checkBackup(file)).toEqual([expect.stringMatching(/bytes/)]);
  writeFileSync(file, "nonsense");
  await expect(restoreBackup({ dataDir, from: file, at: AT })).rejects.toMatchObject({ fault: "damaged" });
  await expect(restoreBackup({ dataDir, from: path.join(dataDir, "none.db"), at: AT })).rejects.toThrow(/no such file/);
  remove();
});

it("the doctor finds a loosened setting, a loose table and a reference to nothing", async () => {
  const database = testDatabase();
  expect((await doctor(database)).flatMap((finding) => finding.faults)).toEqual([]);
  const client = raw(database.reader);
  client.exec("PRAGMA foreign_keys = OFF; CREATE TABLE loose (a); INSERT INTO claim VALUES ('t', '2026-11-24T00:00:00Z', NULL)");
  client.exec("INSERT INTO rate (file_id, currency, day, rate) VALUES ('01a20ba4-d753-711b-baad-9c4e816c6b9d', 'USD', '2026-11-24', '1.1')");
  const faults = (await doctor(database)).flatMap((finding) => finding.faults).join("\n");
  for (const words of [/foreign_keys is 0/, /not STRICT: loose/, /row of rate points to nothing in rate_file/]) expect(faults).toMatch(words);
});
