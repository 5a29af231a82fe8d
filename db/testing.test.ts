import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { idMint, newId } from "#db/id.ts";
import { testDatabase, testFolder } from "#db/testing.ts";

it("gives a fresh database in well under a few milliseconds", () => {
  testDatabase().close();
  const start = process.hrtime.bigint();
  for (let i = 0; i < 100; i += 1) testDatabase().close();
  expect(Number(process.hrtime.bigint() - start) / 1e6 / 100).toBeLessThan(5);
});

it("starts in an empty folder, and again", () => {
  const folder = testFolder();
  const dataDir = path.join(folder.dataDir, "new", "folder");
  openDatabase({ dataDir }).close();
  openDatabase({ dataDir }).close();
  expect(statSync(path.join(dataDir, "audit.key")).mode & 0o777).toBe(0o600);
  expect(existsSync(path.join(dataDir, "installed.json"))).toBe(true);
  folder.remove();
});

it("mints ids that rise and are 36 characters", () => {
  const mint = idMint();
  const ids = [...Array.from({ length: 1000 }, () => newId()), ...Array.from({ length: 1000 }, mint)];
  expect(new Set(ids).size).toBe(2000);
  expect([...ids.slice(0, 1000)].sort()).toEqual(ids.slice(0, 1000));
  expect([...ids.slice(1000)].sort()).toEqual(ids.slice(1000));
  expect(ids.every((x) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(x))).toBe(true);
});
