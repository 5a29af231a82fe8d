import { z } from "zod";
import { withTx } from "#db/with-tx.ts";
import { computeEvidence, evidenceOf } from "#app/_operations/features/evidence-of.ts";
import { publishedRulersOn } from "#app/_operations/features/rulers-on.ts";
import { record } from "#app/_operations/importing/record.ts";
import { operation } from "#app/_operations/operation.ts";

export const renewForecastEvidence = operation({
  name: "renew-forecast-evidence",
  summary: "Tests the forecast on the past and fits its constants anew from the data files in use, where a newer program has not done so yet",
  action: "write",
  kind: "long",
  input: z.object({}),
  output: z.object({ dataDate: z.string(), from: z.enum(["bundled", "loaded"]) }),
  run: async (context) => {
    const { database, today, now } = context;
    return withTx(database, async (tx) => {
      const published = await publishedRulersOn(tx, today);
      await computeEvidence(tx, published, now);
      const { backtest, from } = await evidenceOf(tx, published);
      await record(tx, context, "renew-forecast-evidence", "forecast-evidence", { dataDate: backtest.dataDate });
      return { dataDate: backtest.dataDate, from };
    });
  },
});
