import { known, unknown } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const grossMargin = metric({
  id: "grossMargin",
  name: "Gross margin",
  formula: "(revenue - cost of revenue) / revenue",
  unit: "fraction",
  source: "accounting standard definition",
  compute: (inputs) =>
    given(inputs, ["revenue", "costOfRevenue"], (revenue, cost) =>
      revenue > 0 ? known((revenue - cost) / revenue) : unknown("There is no revenue to take a margin of.")),
});
