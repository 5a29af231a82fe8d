import { asc, eq, sql } from "drizzle-orm";
import { orm, query, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { workspace } from "#db/schema/workspace.ts";
import { orConflict } from "#db/storage-error.ts";
import { notFound } from "#lib/errors.ts";

export type Workspace = typeof workspace.$inferSelect;
export type NewWorkspace = Omit<Workspace, "id" | "defaultAsOf" | "notice"> & Partial<Pick<Workspace, "defaultAsOf" | "notice">>;

export const listWorkspaces = async (db: Reader): Promise<Workspace[]> =>
  query(db, "all-workspaces", (on) => on.select().from(workspace).orderBy(asc(workspace.createdAt), asc(workspace.id)).prepare()).all();

export const workspaceBySlug = async (db: Reader, slug: string): Promise<Workspace | null> =>
  query(db, "workspace-by-slug", (on) => on.select().from(workspace).where(eq(workspace.slug, sql.placeholder("slug"))).prepare()).all({ slug })[0] ?? null;

export async function createWorkspace(tx: Tx, input: NewWorkspace): Promise<Workspace> {
  const row: Workspace = { defaultAsOf: null, notice: null, ...input, id: newId() };
  await orConflict(`There is a workspace called ${input.slug} already.`, async () => orm(tx).insert(workspace).values(row));
  return row;
}

export async function updateWorkspace(tx: Tx, id: string, changes: Partial<Omit<Workspace, "id" | "createdAt">>): Promise<Workspace> {
  const [row] = await orm(tx).update(workspace).set(changes).where(eq(workspace.id, id)).returning();
  if (!row) throw notFound("workspace");
  return row;
}
