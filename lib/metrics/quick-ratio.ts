import { known, unknown } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const quickRatio = metric({
  id: "quickRatio",
  name: "Quick ratio",
  formula: "(new MRR + expansion MRR) / (churned MRR + contraction MRR)",
  unit: "ratio",
  source: "Mamoon Hamid, SaaS quick ratio, 2015",
  compute: (inputs) =>
    given(inputs, ["newMrr", "expansionMrr", "churnedMrr", "contractionMrr"], (won, expanded, churned, contracted) =>
      churned + contracted > 0 ? known((won + expanded) / (churned + contracted)) : unknown("No revenue was lost: there is nothing to divide by.")),
});
