import { and, asc, eq, isNull } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { apiKey } from "#db/schema/access.ts";
import { notFound } from "#lib/errors.ts";

export type ApiKey = typeof apiKey.$inferSelect;

export async function createApiKey(tx: Tx, input: Omit<ApiKey, "id" | "revokedAt">): Promise<ApiKey> {
  const row: ApiKey = { ...input, id: newId(), revokedAt: null };
  await orm(tx).insert(apiKey).values(row);
  return row;
}

export const liveApiKey = async (db: Reader, tokenHash: string): Promise<ApiKey | null> =>
  (await orm(db).select().from(apiKey).where(and(eq(apiKey.tokenHash, tokenHash), isNull(apiKey.revokedAt))))[0] ?? null;

export const listApiKeys = async (db: Reader): Promise<ApiKey[]> => orm(db).select().from(apiKey).orderBy(asc(apiKey.createdAt), asc(apiKey.id));

export async function revokeApiKey(tx: Tx, id: string, now: string): Promise<void> {
  const rows = await orm(tx).update(apiKey).set({ revokedAt: now }).where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt))).returning({ id: apiKey.id });
  if (rows.length === 0) throw notFound("API key");
}
