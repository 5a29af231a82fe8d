import { eq, lt } from "drizzle-orm";
import { orm, type Tx } from "#db/connection.ts";
import { attempt } from "#db/schema/attempt.ts";

/** Failed tries from there that began after `since`; what began earlier is forgotten, for every bucket. */
export async function triesSince(tx: Tx, bucket: string, since: string): Promise<number> {
  await orm(tx).delete(attempt).where(lt(attempt.since, since));
  const [row] = await orm(tx).select().from(attempt).where(eq(attempt.bucket, bucket));
  return row?.tries ?? 0;
}

/** One more failed try, after `tries` others. */
export async function countTry(tx: Tx, bucket: string, tries: number, now: string): Promise<void> {
  await orm(tx).insert(attempt).values({ bucket, since: now, tries: 1 }).onConflictDoUpdate({ target: attempt.bucket, set: { tries: tries + 1 } });
}
