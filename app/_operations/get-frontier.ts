import { z } from "zod";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { asOfField, dayOut } from "#app/_operations/company/fields.ts";
import { frontierOn } from "#app/_operations/features/rulers-on.ts";
import { operation } from "#app/_operations/operation.ts";

const point = z.object({ day: dayOut, q10: z.number(), q25: z.number(), q50: z.number(), q75: z.number(), q90: z.number() });

export const getFrontier = operation({
  name: "get-frontier",
  summary: "The frontier of AI capability on a day: every record so far, and the forecast of the next two years with its ranges",
  action: "read",
  kind: "read",
  input: z.object({ asOf: asOfField }),
  output: z.object({
    today: dayOut, asOf: dayOut, attribution: z.string(), dataDate: dayOut, widened: z.boolean(), refused: z.string().nullable(), models: z.int(), released: z.array(z.object({ day: dayOut, value: z.number(), model: z.string() })).max(10_000),
    now: z.number().nullable(), records: z.array(z.object({ day: dayOut, value: z.number(), model: z.string() })).max(1000), fan: z.array(point).max(100),
  }),
  run: async ({ db, workspace, today }, { asOf: asked }) => {
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const { frontier, rulers } = await frontierOn(db, workspace, asOf);
    const { now, dataDate, widened, refused, fan, records } = frontier;
    const released = [...rulers.capabilities, ...rulers.later].filter(({ day }) => day <= asOf).map(({ day, eci, model }) => ({ day, value: eci, model }));
    return {
      released, today, asOf, attribution: ATTRIBUTION, dataDate, widened, refused, models: rulers.capabilities.length + rulers.later.length, now: Number.isFinite(now) ? now : null,
      records: records.map(({ day, value, model }) => ({ day, value, model })), fan: fan.map(({ day, q10, q25, q50, q75, q90 }) => ({ day, q10, q25, q50, q75, q90 })),
    };
  },
});
