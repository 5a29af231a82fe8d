import type { Currency } from "#lib/money.ts";
import { createClaim } from "#db/claim.ts";
import type { Database } from "#db/client.ts";
import { withTx } from "#db/with-tx.ts";
import { createWorkspace, listWorkspaces } from "#db/workspace.ts";
import { insertDefaultRules } from "#app/_operations/alerts/insert-default-rules.ts";
import { hashToken } from "#app/_operations/gate.ts";

/** A new installation has one empty workspace, so that every door has somewhere to go. */
export async function ensureWorkspace(database: Database, now: string): Promise<void> {
  if ((await listWorkspaces(database.reader)).length > 0) return;
  await withTx(database, async (tx) => {
    if ((await listWorkspaces(tx)).length > 0) return;
    const made = await createWorkspace(tx, { kind: "fund", slug: "portfolio", name: "My portfolio", currency: "USD" as Currency, createdAt: now });
    await insertDefaultRules(tx, made, { at: now, by: "Default Dead" });
  });
}

/** A fresh one-time link for the owner; the token itself is only printed. */
export const offerClaim = (database: Database, token: string, now: string): Promise<void> => withTx(database, (tx) => createClaim(tx, hashToken(token), now));
