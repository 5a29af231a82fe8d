import { z } from "zod";
import { reforecast } from "#app/_operations/features/reforecast.ts";
import { operation } from "#app/_operations/operation.ts";

export const refreshFeatures = operation({
  name: "refresh-features",
  summary: "Forecasts every feature anew from what is known today",
  action: "write",
  kind: "write",
  input: z.object({}),
  output: z.object({ run: z.string().nullable(), features: z.int() }),
  run: ({ db, workspace, today, now, principal }) => reforecast(db, { workspace, today, now, by: principal.name }, { cause: "refresh", label: "All were forecast anew" }),
});
