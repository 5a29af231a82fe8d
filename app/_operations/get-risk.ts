import { z } from "zod";
import { CORRELATION } from "#lib/portfolio/risk/loss-tail.ts";
import { asOfField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";
import { riskOn } from "#app/_operations/risk/risk-on.ts";
import { riskView } from "#app/_operations/risk/risk-view.ts";

export const correlationField = z.number().min(0, "must not be negative").max(0.95, "must be 0.95 at most").default(CORRELATION);

export const getRisk = operation({
  name: "get-risk",
  summary: "Where capital is at risk: exposure with fair value, capital in default-dead companies, capital at risk in 6, 12 and 18 months, and expected loss with its tail, side by side; by company and by tag",
  action: "read",
  kind: "read",
  input: z.object({ asOf: asOfField, /** How much all failures share one fate. */ correlation: correlationField }),
  output: riskView,
  run: (context, { asOf, correlation }) => riskOn(context, asOf, correlation),
});
