import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import type { AppError } from "#lib/errors.ts";
import type { Currency } from "#lib/money.ts";
import { createApiKey } from "#db/api-key.ts";
import { testDatabase } from "#db/testing.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace } from "#db/workspace.ts";
import type { Caller, Credential } from "#app/_operations/caller.ts";
import { createShareLink } from "#app/_operations/create-share-link.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { getSharedPage } from "#app/_operations/get-shared-page.ts";
import { operations } from "#app/_operations/operations.ts";

const now = "2026-11-24T10:00:00.000Z";

async function callerWith(credential: Credential): Promise<Caller> {
  const database = testDatabase();
  await withTx(database, (tx) => createApiKey(tx, { workspaceId: null, name: "reader", tokenHash: hashToken("read-key"), scope: "read", createdAt: now }));
  return { database, door: "rest", credential, origin: { host: "localhost:3000", origin: "http://localhost:3000", allowedHosts: "" }, workspace: null, now, today: asDay("2026-11-24") };
}

const refusal = async (caller: Caller, run: () => Promise<unknown>): Promise<string> =>
  run().then(
    () => "no refusal",
    (error: AppError) => error.code,
  );

describe("every operation", () => {
  it("has a name of its own", () => expect(new Set(operations.map((o) => o.name)).size).toBe(operations.length));

  it("stands under stateless/ in the file of its name where it is stateless, so that the command line finds it there", () => {
    const files = readdirSync(path.join(import.meta.dirname, "stateless")).map((file) => file.replace(/\.ts$/, ""));
    expect(operations.filter((o) => o.kind === "stateless").map((o) => o.name).sort()).toEqual(files.sort());
  });

  it.each(operations.filter((o) => o.action !== "public").map((o) => [o.name, o] as const))("%s refuses a stranger before it reads the input", async (_name, operation) => {
    const caller = await callerWith({ kind: "none" });
    expect(await refusal(caller, () => operation.call(caller, { nonsense: true }))).toBe("unauthenticated");
    const forged = { ...caller, credential: { kind: "session", token: "made up" } as const };
    expect(await refusal(forged, () => operation.call(forged, {}))).toBe("unauthenticated");
  });

  it.each(operations.filter((o) => o.action === "write" || o.action === "administer").map((o) => [o.name, o] as const))("%s refuses who may only look", async (_name, operation) => {
    const caller = await callerWith({ kind: "key", token: "read-key" });
    expect(await refusal(caller, () => operation.call(caller, {}))).toBe("forbidden");
  });

  it.each(operations.map((o) => [o.name, o] as const))("%s is told nothing on a foreign host", async (_name, operation) => {
    const caller = { ...(await callerWith({ kind: "demo" })), origin: { host: "evil.example", origin: "http://evil.example", allowedHosts: "" } };
    expect(await refusal(caller, () => operation.call(caller, {}))).toBe("forbidden");
  });

  it.each(operations.filter((o) => o.kind === "write" || o.kind === "long").map((o) => [o.name, o] as const))("%s refuses a form of another site", async (_name, operation) => {
    const base = await callerWith({ kind: "demo" });
    for (const origin of [null, "null", "http://localhost:3001", "https://evil.example"]) {
      const caller = { ...base, origin: { host: "localhost:3000", origin, allowedHosts: "" } };
      expect(await refusal(caller, () => operation.call(caller, {}))).toBe("forbidden");
    }
  });

  it.each(operations.filter((o) => o.kind === "write" || o.kind === "long").map((o) => [o.name, o] as const))("%s only writes for those who may write", (_name, operation) =>
    expect(["write", "administer"]).toContain(operation.action),
  );
});

describe("a share link's holder", () => {
  const LINK = "l".repeat(43);
  const holder = async (): Promise<Caller> => {
    const caller = await callerWith({ kind: "link", token: LINK });
    await withTx(caller.database, (tx) => createWorkspace(tx, { kind: "fund", slug: "book", name: "Book", currency: "USD" as Currency, createdAt: now }));
    await createShareLink.call({ ...caller, credential: { kind: "local" }, origin: null }, { label: "Investors", token: LINK });
    return caller;
  };

  it("sees the one summary", async () => {
    const caller = await holder();
    expect(await getSharedPage.call(caller, {})).toMatchObject({ workspace: { name: "Book" }, shown: { kind: "fund-summary", summary: { workspace: "Book" } } });
  });

  it.each(operations.filter((o) => o.action !== "public").map((o) => [o.name, o] as const))("%s refuses it before it reads the input", async (_name, operation) => {
    const caller = await holder();
    expect(await refusal(caller, () => operation.call(caller, { nonsense: true }))).toBe("forbidden");
  });

  it("is nobody else: no session, key or owner sees what only a link opens, and no door offers it by name", async () => {
    for (const credential of [{ kind: "none" }, { kind: "demo" }, { kind: "local" }, { kind: "key", token: "read-key" }, { kind: "session", token: LINK }, { kind: "key", token: LINK }, { kind: "link", token: "made up" }] as const) {
      const caller = { ...(await holder()), credential };
      expect(await refusal(caller, () => getSharedPage.call(caller, {})), JSON.stringify(credential)).toBe("not-found");
    }
    expect(operations.map(({ action }) => action)).not.toContain("shared");
  });
});
