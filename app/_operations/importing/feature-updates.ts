import { type FeatureSheet, sheetCells, type StatedFeature } from "#lib/ai-risk/register/feature-cells.ts";
import { FOREVER } from "#lib/date.ts";
import type { Tx } from "#db/client.ts";
import { type FeatureChanges, featureById, updateFeature } from "#db/feature.ts";

/** What a table changes of a feature that was here. */
export type FeatureUpdate = { featureId: string; from: StatedFeature; to: StatedFeature };

/** Writes what a table changes of features that were here; one that went meanwhile is passed over. */
export async function applyFeatureUpdates(tx: Tx, workspaceId: string, updates: readonly FeatureUpdate[]): Promise<void> {
  for (const { featureId, to } of updates) {
    const feature = await featureById(tx, workspaceId, featureId, FOREVER);
    if (feature) await updateFeature(tx, workspaceId, featureId, feature.version, to as FeatureChanges);
  }
}

/** Takes them back; what a person changed since then stays. */
export async function revertFeatureUpdates(tx: Tx, workspaceId: string, updates: readonly FeatureUpdate[]): Promise<void> {
  for (const { featureId, from, to } of updates) {
    const feature = await featureById(tx, workspaceId, featureId, FOREVER);
    if (!feature) continue;
    const [now, written] = [sheetCells(feature), sheetCells({ ...feature, ...to })];
    const untouched = (Object.keys(to) as (keyof FeatureSheet)[]).filter((field) => now[field] === written[field]);
    if (untouched.length > 0) await updateFeature(tx, workspaceId, featureId, feature.version, Object.fromEntries(untouched.map((field) => [field, from[field]])) as FeatureChanges);
  }
}
