import { z } from "zod";
import { asDay } from "#lib/date.ts";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";
import { modelReleases } from "#db/model-release.ts";
import { listProgressFiles as read } from "#db/progress-file.ts";
import { dayOut } from "#app/_operations/company/fields.ts";
import { rulersOn } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

const file = z.object({ name: z.string(), kind: z.string(), publisher: z.string(), licence: z.string(), publishedOn: dayOut, loadedOn: dayOut.nullable(), inUse: z.boolean() });

export const listProgressFiles = operation({
  name: "list-progress-files",
  summary: "The files of AI progress with their days, publishers and licences, and the models that were typed in here",
  action: "read",
  kind: "read",
  input: z.object({}),
  output: z.object({
    attribution: z.string(),
    dataDate: dayOut,
    today: dayOut,
    files: z.array(file).max(10_000),
    releases: z.array(z.object({ id: z.string(), name: z.string(), day: dayOut, eci: z.number().nullable(), price: z.number().nullable(), link: z.string().nullable(), reportedAt: dayOut, by: z.string() })).max(10_000),
  }),
  run: async ({ db, workspace, today }) => {
    const { rulers } = await rulersOn(db, workspace, today);
    const loaded = await read(db, today);
    const bundled = bundledRulers().files;
    const inUse = (kind: string, publishedOn: string) => rulers.files.some(({ file: name, snapshot }) => name === kind && snapshot === publishedOn);
    return {
      attribution: ATTRIBUTION, dataDate: rulers.dataDate, today,
      files: [
        ...loaded.map(({ name, kind, publisher, licence, publishedOn, loadedAt }) => ({ name, kind, publisher, licence, publishedOn, loadedOn: asDay(loadedAt.slice(0, 10)), inUse: inUse(kind, publishedOn) })),
        ...bundled.map(({ file: kind, publisher, licence, snapshot }) => ({ name: kind.split("/").at(-1) ?? kind, kind, publisher, licence, publishedOn: snapshot, loadedOn: null, inUse: inUse(kind, snapshot) })),
      ],
      releases: (await modelReleases(db, workspace.id, today)).map(({ id, name, day, eci, price, link, reportedAt, reportedBy }) => ({ id, name, day, eci, price, link, reportedAt, by: reportedBy })),
    };
  },
});
