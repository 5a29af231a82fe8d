import { z } from "zod";
import { notFound } from "#lib/errors.ts";
import { ReviewRecord } from "#lib/review/review-record.ts";
import type { Reader } from "#db/client.ts";
import { correctionsOf, reviewById } from "#db/review.ts";

export const correctedView = z.object({ record: ReviewRecord, corrections: z.array(z.object({ at: z.string(), by: z.string(), correction: z.string() })).max(1000) });

/** A closed review exactly as it was seen, with what was said of it later; one that is open or unknown is not found. */
export async function recordCorrected(db: Reader, workspaceId: string, id: string): Promise<z.output<typeof correctedView>> {
  const { record } = await reviewById(db, workspaceId, id);
  if (record === null) throw notFound("review");
  return { record, corrections: (await correctionsOf(db, workspaceId, id)).map(({ at, by, correction }) => ({ at, by, correction })) };
}
