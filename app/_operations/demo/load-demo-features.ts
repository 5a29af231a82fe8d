import { addDays, type Day } from "#lib/date.ts";
import { demoFeatures } from "#lib/demo/fund/demo-features.ts";
import type { Database } from "#db/client.ts";
import { addFeature } from "#app/_operations/add-feature.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { recordJudgement } from "#app/_operations/record-judgement.ts";
import { refreshFeatures } from "#app/_operations/refresh-features.ts";
import { resolveFeature } from "#app/_operations/resolve-feature.ts";

/** Registers the invented features the way a person would, as reported on the days on which they say they were; the audit keeps the true time. */
export async function loadDemoFeatures(database: Database, workspace: string, { today, now }: { today: Day; now: string }): Promise<void> {
  const on = (day: Day): Caller => ({ database, door: "job", credential: { kind: "demo" }, origin: null, workspace, now, today: day });
  for (const { daysAgo, second, resolved, ...given } of demoFeatures(today)) {
    const caller = on(addDays(today, -daysAgo));
    const { feature } = await addFeature.call(caller, given);
    if (second) await recordJudgement.call(caller, { feature: feature.id, ...second });
    if (resolved) {
      const { daysAgo: since, ...outcome } = resolved;
      await resolveFeature.call(on(today), { feature: feature.id, ...outcome, day: addDays(today, -since) });
    }
  }
  await refreshFeatures.call(on(today), {});
}
