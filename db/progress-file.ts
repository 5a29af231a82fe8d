import { and, asc, desc, eq, lte } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { newId } from "#db/id.ts";
import { progressFile } from "#db/schema/progress-file.ts";
import type { Day } from "#lib/date.ts";

export type ProgressFile = typeof progressFile.$inferSelect;
export type ProgressFileFacts = Omit<ProgressFile, "content">;

const FACTS = {
  id: progressFile.id, kind: progressFile.kind, name: progressFile.name, publisher: progressFile.publisher, licence: progressFile.licence, attribution: progressFile.attribution,
  publishedOn: progressFile.publishedOn, loadedAt: progressFile.loadedAt, loadedBy: progressFile.loadedBy, digest: progressFile.digest,
  rows: progressFile.rows, fetchedFrom: progressFile.fetchedFrom,
};

/** Every vintage published by `asOf`, newest first within its kind, without the text. */
export const listProgressFiles = async (db: Reader, asOf: Day): Promise<ProgressFileFacts[]> =>
  orm(db).select(FACTS).from(progressFile).where(lte(progressFile.publishedOn, asOf)).orderBy(asc(progressFile.kind), desc(progressFile.publishedOn), desc(progressFile.id));

export const progressFileById = async (db: Reader, id: string): Promise<ProgressFile | null> => (await orm(db).select().from(progressFile).where(eq(progressFile.id, id)))[0] ?? null;

export const progressFileByDigest = async (db: Reader, kind: string, digest: string): Promise<ProgressFileFacts | null> =>
  (await orm(db).select(FACTS).from(progressFile).where(and(eq(progressFile.kind, kind), eq(progressFile.digest, digest))))[0] ?? null;

export async function insertProgressFile(tx: Tx, input: Omit<ProgressFile, "id">): Promise<ProgressFile> {
  const row: ProgressFile = { ...input, id: newId() };
  await orm(tx).insert(progressFile).values(row);
  return row;
}
