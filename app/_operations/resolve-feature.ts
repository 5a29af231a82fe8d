import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { updateFeature } from "#db/feature.ts";
import { insertResolution, withdrawResolution as withdraw } from "#db/feature-resolution.ts";
import { dayField, idField, noteField } from "#app/_operations/company/fields.ts";
import { featureOf } from "#app/_operations/features/feature-of.ts";
import { resolutionView, viewResolution } from "#app/_operations/features/feature-view.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { operation } from "#app/_operations/operation.ts";

export const resolveFeature = operation({
  name: "resolve-feature",
  summary: "Says what came of a feature: capable, shipped or harmed on a day, or not by a day; with a public link",
  action: "write",
  kind: "write",
  input: z.object({
    feature: idField,
    event: z.enum(["capable", "shipped", "harmed"]),
    happened: z.preprocess((given) => (given === "yes" ? true : given === "no" ? false : given), z.boolean("Say whether it happened.")),
    /** The day of the event, or the day by which it had not come. */
    day: dayField,
    link: z.string("Give the page that says so.").trim().max(500).regex(/^https?:\/\/\S+$/i, "is not a web address that begins with http:// or https://"),
    note: noteField.default(null),
  }),
  output: z.object({ resolution: resolutionView }),
  run: async (context, { feature: featureId, ...given }) => {
    const { db, workspace, today, now, principal } = context;
    const feature = await featureOf(db, workspace, featureId, today);
    if (given.day > today) throw invalid([{ path: "day", message: "Nobody can know this yet." }]);
    context.subject(featureId);
    const by = principal.name;
    const row = await insertResolution(db, workspace.id, { featureId, ...given, reportedAt: today, reportedBy: by });
    if (given.event === "shipped" && given.happened && !feature.shipped) await updateFeature(db, workspace.id, featureId, feature.version, { shipped: true });
    else if (given.event === "capable" && given.happened && feature.capableSince === null) await updateFeature(db, workspace.id, featureId, feature.version, { capableSince: given.day });
    await reforecast(db, { workspace, today, now, by }, { cause: "resolution", label: `${feature.name}: ${given.event}${given.happened ? "" : " not seen"}` }, [featureId]);
    return { resolution: viewResolution(row) };
  },
});

export const withdrawResolution = operation({
  name: "withdraw-resolution",
  summary: "Takes back what was said to have come of a feature, from today on",
  action: "write",
  kind: "write",
  input: z.object({ feature: idField, resolution: idField }),
  output: z.object({ resolution: resolutionView }),
  run: async (context, { feature: featureId, resolution }) => {
    const { db, workspace, today, now, principal } = context;
    const feature = await featureOf(db, workspace, featureId, today);
    context.subject(featureId);
    const row = await withdraw(db, workspace.id, featureId, resolution, today);
    if (row.event === "shipped" && row.happened && feature.shipped) await updateFeature(db, workspace.id, featureId, feature.version, { shipped: false });
    else if (row.event === "capable" && row.happened && feature.capableSince === row.day) await updateFeature(db, workspace.id, featureId, feature.version, { capableSince: null });
    await reforecast(db, { workspace, today, now, by: principal.name }, { cause: "resolution", label: `${feature.name}: ${row.event} was taken back` }, [featureId]);
    return { resolution: viewResolution(row) };
  },
});
