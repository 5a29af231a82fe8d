import { and, asc, eq } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { importMapping } from "#db/schema/import.ts";

export type ImportMapping = typeof importMapping.$inferSelect;

const key = (workspaceId: string, kind: ImportMapping["kind"], signature: string) =>
  and(eq(importMapping.workspaceId, workspaceId), eq(importMapping.kind, kind), eq(importMapping.signature, signature));

/** What a person chose the last time for files that look like this. */
export const mappingBySignature = async (db: Reader, workspaceId: string, kind: ImportMapping["kind"], signature: string): Promise<ImportMapping | null> =>
  (await orm(db).select().from(importMapping).where(key(workspaceId, kind, signature)))[0] ?? null;

export const mappingsBySignature = async (db: Reader, workspaceId: string, signature: string): Promise<ImportMapping[]> =>
  orm(db).select().from(importMapping).where(and(eq(importMapping.workspaceId, workspaceId), eq(importMapping.signature, signature))).orderBy(asc(importMapping.kind));

export async function rememberMapping(tx: Tx, workspaceId: string, input: Pick<ImportMapping, "kind" | "signature" | "mapping"> & { at: string }): Promise<void> {
  const { at, ...rest } = input;
  await orm(tx)
    .insert(importMapping)
    .values({ ...rest, id: newId(), workspaceId, updatedAt: at })
    .onConflictDoUpdate({ target: [importMapping.workspaceId, importMapping.kind, importMapping.signature], set: { mapping: rest.mapping, updatedAt: at } });
}
