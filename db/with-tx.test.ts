import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { orm, raw } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { workspace } from "#db/schema/workspace.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import type { Currency } from "#lib/money.ts";

const row = (slug: string) => ({ id: newId(), kind: "fund" as const, slug, name: slug, currency: "USD" as Currency, createdAt: "2026-11-24T00:00:00Z" });
const count = async (database: ReturnType<typeof testDatabase>) => (await orm(database.reader).select().from(workspace)).length;

describe("withTx", () => {
  it("keeps everything or nothing", async () => {
    const database = testDatabase();
    await withTx(database, async (tx) => void (await orm(tx).insert(workspace).values(row("a"))));
    await expect(
      withTx(database, async (tx) => {
        await orm(tx).insert(workspace).values(row("b"));
        await sleep(1);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await count(database)).toBe(1);
  });

  it("runs one after the other, in order", async () => {
    const database = testDatabase();
    const seen: number[] = [];
    await Promise.all([5, 1, 3].map((ms, i) => withTx(database, async () => { await sleep(ms); seen.push(i); })));
    expect(seen).toEqual([0, 1, 2]);
  });

  it("refuses to be called inside itself instead of waiting for itself", async () => {
    const database = testDatabase();
    await expect(withTx(database, async () => withTx(database, async () => 1))).rejects.toThrow(/inside withTx/);
    expect(await withTx(database, async () => withTx(testDatabase(), async () => 2))).toBe(2);
    expect(await withTx(database, async () => 3)).toBe(3);
  });

  it("refuses a tx that is used after its end", async () => {
    const database = testDatabase();
    const leaked = await withTx(database, async (tx) => tx);
    expect(() => orm(leaked)).toThrow(/over/);
  });

  it("tells a twin as a conflict and a broken rule as a fault of the storage", async () => {
    const database = testDatabase();
    const twice = withTx(database, async (tx) => { await orm(tx).insert(workspace).values(row("a")); await orm(tx).insert(workspace).values(row("a")); });
    await expect(twice).rejects.toMatchObject({ name: "AppError", code: "conflict" });
    const wrong = withTx(database, async (tx) => void (await orm(tx).insert(workspace).values({ ...row("x"), id: "short" })));
    await expect(wrong).rejects.toMatchObject({ name: "StorageError", fault: "constraint" });
    expect(await count(database)).toBe(0);
  });

  it("survives a full disk and a read-only one in the same process", async () => {
    const database = testDatabase();
    const big = () => withTx(database, async (tx) => void (await orm(tx).insert(workspace).values({ ...row("big"), notice: "x".repeat(1e6) })));
    const pages = raw(database.reader).pragma("page_count", { simple: true });
    raw(database.reader).pragma(`max_page_count = ${String(pages)}`);
    await expect(big()).rejects.toMatchObject({ name: "StorageError", fault: "full" });
    raw(database.reader).pragma("max_page_count = 1000000");
    raw(database.reader).pragma("query_only = 1");
    await expect(big()).rejects.toMatchObject({ name: "StorageError", fault: "read-only" });
    raw(database.reader).pragma("query_only = 0");
    await big();
    expect(await count(database)).toBe(1);
  });
});
