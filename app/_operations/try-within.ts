import { MINUTE, shifted } from "#lib/instant.ts";
import { countTry, triesSince } from "#db/attempt.ts";
import type { Tx } from "#db/client.ts";

/** Whoever tries too often waits at most this long: a quarter of an hour, as refusals say. */
export const TRY_WINDOW = 15 * MINUTE;

/** Counts one try of a bucket; false, uncounted, where it has `most` of the window already. */
export async function tryWithin(tx: Tx, bucket: string, most: number, now: string): Promise<boolean> {
  const tries = await triesSince(tx, bucket, shifted(now, -TRY_WINDOW));
  if (tries >= most) return false;
  await countTry(tx, bucket, tries, now);
  return true;
}
