import { and, eq, gt, isNull } from "drizzle-orm";
import { orm, type Tx } from "#db/connection.ts";
import { claim } from "#db/schema/access.ts";

/** A one-time sign-in link, by the hash of its token. */
export async function createClaim(tx: Tx, tokenHash: string, at: string): Promise<void> {
  await orm(tx).insert(claim).values({ tokenHash, createdAt: at, usedAt: null });
}

/** True for the first use of a claim made after `since`, false ever after. */
export async function useClaim(tx: Tx, tokenHash: string, now: string, since = ""): Promise<boolean> {
  const unused = and(eq(claim.tokenHash, tokenHash), isNull(claim.usedAt), gt(claim.createdAt, since));
  return (await orm(tx).update(claim).set({ usedAt: now }).where(unused).returning({ usedAt: claim.usedAt })).length === 1;
}
