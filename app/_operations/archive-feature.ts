import { z } from "zod";
import { updateFeature } from "#db/feature.ts";
import { idField } from "#app/_operations/company/fields.ts";
import { featureOf } from "#app/_operations/features/feature-of.ts";
import { operation } from "#app/_operations/operation.ts";

export const archiveFeature = operation({
  name: "archive-feature",
  summary: "Takes a feature off the register, or puts it back; its forecasts stay on the record",
  action: "write",
  kind: "write",
  input: z.object({ feature: idField, archived: z.boolean().default(true) }),
  output: z.object({ id: z.string(), archivedAt: z.string().nullable() }),
  run: async (context, { feature: id, archived }) => {
    const { db, workspace, today, now } = context;
    const feature = await featureOf(db, workspace, id, today);
    context.subject(id);
    const { archivedAt } = await updateFeature(db, workspace.id, id, feature.version, { archivedAt: archived ? now : null });
    return { id, archivedAt };
  },
});
