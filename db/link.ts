import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { link } from "#db/schema/link.ts";
import { workspace } from "#db/schema/workspace.ts";
import { orConflict } from "#db/storage-error.ts";
import type { Workspace } from "#db/workspace.ts";
import { notFound } from "#lib/errors.ts";

export type LinkRow = typeof link.$inferSelect;
export type LinkKind = LinkRow["kind"];
export type NewLink = Omit<LinkRow, "workspaceId" | "id" | "revokedAt" | "opened" | "lastOpenedAt">;

export async function createLink(tx: Tx, workspaceId: string, input: NewLink): Promise<LinkRow> {
  const row: LinkRow = { ...input, workspaceId, id: newId(), revokedAt: null, opened: 0, lastOpenedAt: null };
  await orConflict("This token belongs to a link already: draw another.", async () => orm(tx).insert(link).values(row));
  return row;
}

/** The link of this token, with its workspace, if it is neither revoked nor past its end. */
export async function liveLink(db: Reader | Tx, tokenHash: string, now: string): Promise<{ link: LinkRow; workspace: Workspace } | null> {
  const live = and(eq(link.workspaceId, workspace.id), eq(link.tokenHash, tokenHash), isNull(link.revokedAt), gt(link.expiresAt, now));
  const [found] = await orm(db).select({ link, workspace }).from(workspace).innerJoin(link, live);
  return found ?? null;
}

/** All of these kinds in a workspace, the newest first. */
export const linksOf = async (db: Reader, workspaceId: string, kinds: readonly LinkKind[]): Promise<LinkRow[]> =>
  orm(db).select().from(link).where(and(eq(link.workspaceId, workspaceId), inArray(link.kind, [...kinds]))).orderBy(desc(link.createdAt), desc(link.id));

export async function countOpening(tx: Tx, { workspaceId, id, opened }: LinkRow, now: string): Promise<void> {
  await orm(tx).update(link).set({ opened: opened + 1, lastOpenedAt: now }).where(and(eq(link.workspaceId, workspaceId), eq(link.id, id)));
}

/** Revokes a live link of one of these kinds; any other is not found. */
export async function revokeLink(tx: Tx, workspaceId: string, kinds: readonly LinkKind[], id: string, now: string): Promise<void> {
  const rows = await orm(tx).update(link).set({ revokedAt: now }).where(and(eq(link.workspaceId, workspaceId), eq(link.id, id), inArray(link.kind, [...kinds]), isNull(link.revokedAt))).returning({ id: link.id });
  if (rows.length === 0) throw notFound("link");
}

/** Revokes all live links to one thing. */
export async function revokeLinksTo(tx: Tx, workspaceId: string, kind: LinkKind, targetId: string, now: string): Promise<void> {
  await orm(tx).update(link).set({ revokedAt: now }).where(and(eq(link.workspaceId, workspaceId), eq(link.kind, kind), eq(link.targetId, targetId), isNull(link.revokedAt)));
}
