import type { Day } from "#lib/date.ts";
import type { Shock } from "#lib/portfolio/shocks/shock.ts";
import { type MovedFeature, shockedFeatures } from "#lib/portfolio/shocks/shocked-features.ts";
import type { Reader } from "#db/client.ts";
import type { FeatureRow } from "#db/feature.ts";
import { judgementsByFeature } from "#db/feature-judgement.ts";
import type { Workspace } from "#db/workspace.ts";
import { frontierOn } from "#app/_operations/features/rulers-on.ts";

/** What a shock does to the forecasts of features: prices move what is affordable, and what is absorbed is shipped. */
export async function movedFeatures(db: Reader, workspace: Workspace, shock: Shock, features: readonly FeatureRow[], day: Day): Promise<MovedFeature[]> {
  if (shock.kind !== "prices" && shock.kind !== "absorbed") return [];
  const own = shock.kind === "absorbed" ? features.filter(({ id }) => shock.featureIds.includes(id)) : features;
  if (own.length === 0) return [];
  const { frontier } = await frontierOn(db, workspace, day);
  const moved = shockedFeatures(own, await judgementsByFeature(db, workspace.id, day, own.map(({ id }) => id)), frontier, { times: shock.kind === "prices" ? shock.times : 1, day });
  return shock.kind === "absorbed" ? moved.map((each) => ({ ...each, after: 1, why: null })) : moved;
}
