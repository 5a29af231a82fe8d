import { and, desc, eq, getTableColumns, isNull, or, sql } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { importTable } from "#db/schema/import.ts";
import { AppError, notFound } from "#lib/errors.ts";

export type Import = typeof importTable.$inferSelect;
export type NewImport = Pick<Import, "companyId" | "fileName" | "digest" | "bytes" | "kind" | "format" | "mapping" | "by" | "createdAt">;

/** A staged import that has been silent for longer was abandoned by its process. */
const SILENT_MS = 15 * 60 * 1000;

const one = (workspaceId: string, id: string) => and(eq(importTable.workspaceId, workspaceId), eq(importTable.id, id));

type Some = { companyId?: string; limit?: number };
const told = (workspaceId: string, { companyId }: Some) =>
  and(eq(importTable.workspaceId, workspaceId), or(eq(importTable.state, "committed"), eq(importTable.state, "undone")), companyId ? eq(importTable.companyId, companyId) : undefined);
const newest = [desc(importTable.createdAt), desc(importTable.id)];

/** Newest first; those that were only previewed or failed are left out. */
export const listImports = async (db: Reader, workspaceId: string, options: Some = {}): Promise<Import[]> =>
  orm(db).select().from(importTable).where(told(workspaceId, options)).orderBy(...newest).limit(options.limit ?? 200);

/** An import without what can be megabytes of it: refused lines are counted, what was kept for its commit is left out. */
export type ImportLine = Omit<Import, "rejected" | "mapping"> & { rejectedLines: number };
export const importLines = async (db: Reader, workspaceId: string, options: Some = {}): Promise<ImportLine[]> => {
  const { rejected, mapping: _mapping, ...columns } = getTableColumns(importTable);
  return orm(db).select({ ...columns, rejectedLines: sql<number>`json_array_length(${rejected})` }).from(importTable).where(told(workspaceId, options)).orderBy(...newest).limit(options.limit ?? 200);
};

export const importById = async (db: Reader, workspaceId: string, id: string): Promise<Import | null> => (await orm(db).select().from(importTable).where(one(workspaceId, id)))[0] ?? null;

/** The committed import of the same bytes, if any. */
export const importByDigest = async (db: Reader, workspaceId: string, digest: string): Promise<Import | null> => {
  const same = and(eq(importTable.workspaceId, workspaceId), eq(importTable.digest, digest), eq(importTable.state, "committed"));
  return (await orm(db).select().from(importTable).where(same).orderBy(desc(importTable.id)))[0] ?? null;
};

/**
 * Opens a staged import, whose rows nobody sees until `commitImport`. One at a time in a workspace, because the rows of
 * two could claim each other's keys: throws AppError conflict while another is under way.
 */
export async function stageImport(tx: Tx, workspaceId: string, input: NewImport): Promise<Import> {
  const staged = await orm(tx).select().from(importTable).where(and(eq(importTable.workspaceId, workspaceId), eq(importTable.state, "staged")));
  for (const other of staged) {
    if (Date.parse(input.createdAt) - Date.parse(other.touchedAt) < SILENT_MS)
      throw new AppError("conflict", `The import of ${other.fileName} is still under way: wait for its end, or stop it.`);
    await failImport(tx, workspaceId, other.id);
  }
  const row: Import = { ...input, id: newId(), workspaceId, state: "staged", counts: {}, rejected: [], touchedAt: input.createdAt, committedAt: null, undoneAt: null, unswept: false };
  await orm(tx).insert(importTable).values(row);
  return row;
}

/** A sign of life of a staged import, with its counts so far; call it with every chunk. Conflict if it was given up. */
export async function touchImport(tx: Tx, workspaceId: string, id: string, at: string, counts: Record<string, number> = {}): Promise<void> {
  const rows = await orm(tx).update(importTable).set({ touchedAt: at, counts }).where(and(one(workspaceId, id), eq(importTable.state, "staged"))).returning({ id: importTable.id });
  if (rows.length === 0) throw new AppError("conflict", "This import was stopped.");
}

/** Makes all rows of a staged import visible at once. */
export async function commitImport(tx: Tx, workspaceId: string, id: string, done: Pick<Import, "counts" | "rejected"> & { at: string }): Promise<Import> {
  const staged = and(one(workspaceId, id), eq(importTable.state, "staged"));
  const [row] = await orm(tx).update(importTable).set({ state: "committed", counts: done.counts, rejected: done.rejected, committedAt: done.at, touchedAt: done.at }).where(staged).returning();
  if (!row) throw new AppError("conflict", "This import was committed or stopped already.");
  return row;
}

/** Gives a staged import up; its rows were never seen and are removed by `sweepImports`. */
export async function failImport(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await orm(tx).update(importTable).set({ state: "failed", unswept: true }).where(and(one(workspaceId, id), eq(importTable.state, "staged")));
}

/** Marks a committed import undone, which hides all its rows; `undoImport` in db/undo-import.ts does the rest. */
export async function markUndone(tx: Tx, workspaceId: string, id: string, at: string): Promise<Import> {
  const committed = and(one(workspaceId, id), eq(importTable.state, "committed"), isNull(importTable.undoneAt));
  const [row] = await orm(tx).update(importTable).set({ state: "undone", undoneAt: at, unswept: true }).where(committed).returning();
  if (row) return row;
  const there = await importById(tx, workspaceId, id);
  if (!there) throw notFound("import");
  throw new AppError("conflict", there.state === "undone" ? "This import was undone already." : "This import was never committed.");
}

/** What a staged import is found to hold, before anyone decides; kept until its commit. */
export async function noteImport(tx: Tx, workspaceId: string, id: string, found: Partial<Pick<Import, "mapping" | "counts" | "rejected">> & { at: string }): Promise<void> {
  const { at, ...rest } = found;
  const rows = await orm(tx).update(importTable).set({ ...rest, touchedAt: at }).where(and(one(workspaceId, id), eq(importTable.state, "staged"))).returning({ id: importTable.id });
  if (rows.length === 0) throw new AppError("conflict", "This import was stopped.");
}

/** Imports of a workspace that are staged and not yet decided on. */
export const stagedImports = async (db: Reader, workspaceId: string): Promise<Import[]> =>
  orm(db).select().from(importTable).where(and(eq(importTable.workspaceId, workspaceId), eq(importTable.state, "staged")));
