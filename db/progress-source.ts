import { asc, eq } from "drizzle-orm";
import { orm, type Reader, type Tx } from "#db/connection.ts";
import { progressSource } from "#db/schema/progress-file.ts";

export type ProgressSource = typeof progressSource.$inferSelect;

export const listProgressSources = async (db: Reader): Promise<ProgressSource[]> => orm(db).select().from(progressSource).orderBy(asc(progressSource.kind));

/** Puts an address in place of the one before; null takes it away. */
export async function setProgressSource(tx: Tx, kind: string, source: Omit<ProgressSource, "kind"> | null): Promise<void> {
  await orm(tx).delete(progressSource).where(eq(progressSource.kind, kind));
  if (source) await orm(tx).insert(progressSource).values({ ...source, kind });
}
