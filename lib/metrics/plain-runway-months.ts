import { known, unknown } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const plainRunwayMonths = metric({
  id: "plainRunwayMonths",
  name: "Plain runway",
  formula: "(cash - minimum cash) / net burn a month",
  unit: "months",
  source: "common definition; trends are left out, which the verdict takes in",
  compute: (inputs) =>
    given(inputs, ["cash", "monthlyNetBurn"], (cash, burn) => {
      if (burn <= 0) return unknown("Nothing is burned: there is no end to count to.");
      return known(Math.max(0, cash - (inputs.minimumCash ?? 0)) / burn);
    }),
});
