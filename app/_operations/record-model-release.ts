import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { insertModelRelease, withdrawModelRelease as withdraw } from "#db/model-release.ts";
import { dayField, idField, nameField } from "#app/_operations/company/fields.ts";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { operation } from "#app/_operations/operation.ts";

const linkField = z.string().trim().max(500).regex(/^https?:\/\/\S+$/i, "is not a web address that begins with http:// or https://").nullable().default(null);
const done = z.object({ id: z.string(), run: z.string().nullable(), features: z.int() });

export const recordModelRelease = operation({
  name: "record-model-release",
  summary: "Enters a released model by hand (day, and its capability score or price) and forecasts every feature anew",
  action: "write",
  kind: "write",
  input: z.object({
    name: nameField,
    day: dayField,
    /** On the ruler of the capability file in use. */
    eci: z.number().min(50, "is below any model on the capability index").max(400, "is beyond any model on the capability index").nullable().default(null),
    /** US dollars for a million tokens, three parts input to one part output. */
    price: z.number().gt(0, "must be above 0").max(100_000).nullable().default(null),
    link: linkField,
  }),
  output: done,
  run: async (context, given) => {
    const { db, workspace, today, now, principal } = context;
    if (given.eci === null && given.price === null) throw invalid([{ path: "eci", message: "Give its score or its price." }]);
    if (given.day > today) throw invalid([{ path: "day", message: "It is not out yet on this day." }]);
    const by = principal.name;
    const release = await insertModelRelease(db, workspace.id, { ...given, reportedAt: today, reportedBy: by });
    context.subject(release.id);
    return { id: release.id, ...(await reforecast(db, { workspace, today, now, by }, { cause: "model-release", label: `${given.name} was released` })) };
  },
});

export const withdrawModelRelease = operation({
  name: "withdraw-model-release",
  summary: "Takes a model that was typed in back from today on and forecasts every feature anew",
  action: "write",
  kind: "write",
  input: z.object({ release: idField }),
  output: done,
  run: async (context, { release: id }) => {
    const { db, workspace, today, now, principal } = context;
    const release = await withdraw(db, workspace.id, id, today);
    context.subject(id);
    return { id, ...(await reforecast(db, { workspace, today, now, by: principal.name }, { cause: "model-release", label: `${release.name} was taken back` })) };
  },
});
