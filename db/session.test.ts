import { expect, it } from "vitest";
import { createApiKey, liveApiKey, listApiKeys, revokeApiKey } from "#db/api-key.ts";
import { createClaim, useClaim } from "#db/claim.ts";
import { createSession, liveSession, revokeAllSessions, revokeSession, touchSession } from "#db/session.ts";
import { testDatabase } from "#db/testing.ts";
import { AT } from "#db/testing-rows.ts";
import { withTx } from "#db/with-tx.ts";

const database = testDatabase();

it("knows a session until it ends, falls idle or is revoked", async () => {
  const live = (now: string, seenSince: string) => liveSession(database.reader, "hash", now, seenSince);
  const { id } = await withTx(database, (tx) => createSession(tx, { tokenHash: "hash", at: AT, expiresAt: "2026-12-01T00:00:00.000Z" }));
  expect(await live("2026-11-24T10:00:00.000Z", "2026-11-23T22:00:00.000Z")).toMatchObject({ id });
  expect(await live("2026-11-25T10:00:00.000Z", "2026-11-24T22:00:00.000Z")).toBeNull();
  await withTx(database, (tx) => touchSession(tx, id, "2026-11-25T09:00:00.000Z"));
  expect(await live("2026-11-25T10:00:00.000Z", "2026-11-24T22:00:00.000Z")).toMatchObject({ id });
  expect(await live("2026-12-01T00:00:00.000Z", "")).toBeNull();
  await withTx(database, (tx) => revokeSession(tx, id, AT));
  expect(await live("2026-11-25T10:00:00.000Z", "")).toBeNull();
  await withTx(database, (tx) => createSession(tx, { tokenHash: "other", at: AT, expiresAt: "2026-12-01T00:00:00.000Z" }));
  await withTx(database, (tx) => revokeAllSessions(tx, AT));
  expect(await liveSession(database.reader, "other", AT, "")).toBeNull();
});

it("lets a claim be used once", async () => {
  await withTx(database, (tx) => createClaim(tx, "claim", AT));
  const uses = await Promise.all(Array.from({ length: 10 }, () => withTx(database, (tx) => useClaim(tx, "claim", AT))));
  expect(uses.filter(Boolean)).toHaveLength(1);
  expect(await withTx(database, (tx) => useClaim(tx, "unknown", AT))).toBe(false);
  await withTx(database, (tx) => createClaim(tx, "old", AT));
  expect(await withTx(database, (tx) => useClaim(tx, "old", AT, "2026-11-24T09:00:00.001Z"))).toBe(false);
});

it("knows an API key by its hash until it is revoked", async () => {
  const key = await withTx(database, (tx) => createApiKey(tx, { workspaceId: null, name: "ci", tokenHash: "key", scope: "read", createdAt: AT }));
  expect(await liveApiKey(database.reader, "key")).toEqual(key);
  await withTx(database, (tx) => revokeApiKey(tx, key.id, AT));
  expect(await liveApiKey(database.reader, "key")).toBeNull();
  expect(await listApiKeys(database.reader)).toHaveLength(1);
  await expect(withTx(database, (tx) => revokeApiKey(tx, key.id, AT))).rejects.toMatchObject({ code: "not-found" });
});
