import { z } from "zod";
import { updateFeature as update } from "#db/feature.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { featureOf } from "#app/_operations/features/feature-of.ts";
import { featureFields } from "#app/_operations/features/fields.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { operation } from "#app/_operations/operation.ts";

export const updateFeature = operation({
  name: "update-feature",
  summary: "Changes what is registered of a feature and forecasts it anew; the version seen must still be the current one",
  action: "write",
  kind: "write",
  input: z.object({ feature: idField, version: z.int(), ...featureFields }),
  output: z.object({ id: z.string(), version: z.int() }),
  run: async (context, { feature: id, version, ...given }) => {
    const { db, workspace, today, now, principal } = context;
    const feature = await featureOf(db, workspace, id, today);
    context.subject(id);
    const updated = await update(db, workspace.id, id, version, given);
    await reforecast(db, { workspace, today, now, by: principal.name }, { cause: "feature", label: `${feature.name} was changed` }, [id]);
    return { id, version: updated.version };
  },
});
