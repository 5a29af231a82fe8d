import { and, asc, eq } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { savedView } from "#db/schema/saved-view.ts";
import { orConflict } from "#db/storage-error.ts";
import { notFound } from "#lib/errors.ts";

export type SavedView = typeof savedView.$inferSelect;

export const listSavedViews = async (db: Reader, workspaceId: string): Promise<SavedView[]> =>
  orm(db).select().from(savedView).where(eq(savedView.workspaceId, workspaceId)).orderBy(asc(savedView.name));

export async function createSavedView(tx: Tx, workspaceId: string, input: Pick<SavedView, "name" | "query" | "createdAt">): Promise<SavedView> {
  const row = { ...input, id: newId(), workspaceId };
  await orConflict(`There is a view called ${input.name} already.`, async () => orm(tx).insert(savedView).values(row));
  return row;
}

export async function deleteSavedView(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const rows = await orm(tx).delete(savedView).where(and(eq(savedView.workspaceId, workspaceId), eq(savedView.id, id))).returning({ id: savedView.id });
  if (rows.length === 0) throw notFound("saved view");
}
