import type { Day } from "#lib/date.ts";
import { notFound } from "#lib/errors.ts";
import type { Reader } from "#db/client.ts";
import { type FeatureRow, featureById } from "#db/feature.ts";
import type { Workspace } from "#db/workspace.ts";

/** The feature of this workspace with this id, as known on a day; anything else is not found. */
export async function featureOf(db: Reader, workspace: Workspace, id: string, asOf: Day): Promise<FeatureRow> {
  const found = await featureById(db, workspace.id, id, asOf);
  if (!found) throw notFound("feature");
  return found;
}
