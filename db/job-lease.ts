import { and, eq, lte, or } from "drizzle-orm";
import { orm, type Tx } from "#db/connection.ts";
import { jobLease } from "#db/schema/job.ts";

export type Lease = { name: string; holder: string; now: string; until: string };

/** Takes it where nobody has it, its time is over, or the holder has it already: then it is renewed. */
export async function takeLease(tx: Tx, { name, holder, now, until }: Lease): Promise<boolean> {
  const free = or(eq(jobLease.holder, holder), lte(jobLease.until, now));
  const taken = await orm(tx).insert(jobLease).values({ name, holder, until }).onConflictDoUpdate({ target: jobLease.name, set: { holder, until }, setWhere: free }).returning({ holder: jobLease.holder });
  return taken.length > 0;
}

/** Renews it; false where another one took it over since. */
export async function holdLease(tx: Tx, { name, holder, until }: Lease): Promise<boolean> {
  const held = await orm(tx).update(jobLease).set({ until }).where(and(eq(jobLease.name, name), eq(jobLease.holder, holder))).returning({ holder: jobLease.holder });
  return held.length > 0;
}

export async function releaseLease(tx: Tx, { name, holder }: Pick<Lease, "name" | "holder">): Promise<void> {
  await orm(tx).delete(jobLease).where(and(eq(jobLease.name, name), eq(jobLease.holder, holder)));
}
