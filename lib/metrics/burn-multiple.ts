import { known, unknown } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const burnMultiple = metric({
  id: "burnMultiple",
  name: "Burn multiple",
  formula: "net burn / net new ARR, both over the same span",
  unit: "ratio",
  source: "David Sacks, The Burn Multiple, 2020",
  compute: (inputs) =>
    given(inputs, ["netBurn", "netNewArr"], (netBurn, netNewArr) =>
      netNewArr > 0 ? known(netBurn / netNewArr) : unknown("Net new ARR is not above 0: no multiple describes that.")),
});
