import { known, unknown } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const revenuePerHead = metric({
  id: "revenuePerHead",
  name: "Revenue per head",
  formula: "revenue / headcount",
  unit: "money",
  source: "common definition",
  compute: (inputs) =>
    given(inputs, ["revenue", "headcount"], (revenue, heads) => (heads > 0 ? known(revenue / heads) : unknown("There is nobody to divide by."))),
});
