import { known, unknown } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const cacPaybackMonths = metric({
  id: "cacPaybackMonths",
  name: "CAC payback",
  formula: "CAC / (ARPU a month x gross margin)",
  unit: "months",
  source: "David Skok, SaaS Metrics 2.0",
  compute: (inputs) =>
    given(inputs, ["cac", "arpuMonthly", "grossMargin"], (cac, arpu, margin) =>
      arpu > 0 && margin > 0 ? known(cac / (arpu * margin)) : unknown("A customer brings no gross profit: the cost is never paid back.")),
});
