import { known } from "#lib/answer.ts";
import { given } from "#lib/metrics/given.ts";
import { metric } from "#lib/metrics/metric.ts";

export const ruleOf40 = metric({
  id: "ruleOf40",
  name: "Rule of 40",
  formula: "yearly revenue growth in percent + profit margin in percent",
  unit: "percent",
  source: "Brad Feld, The Rule of 40% for a Healthy SaaS Company, 2015",
  compute: (inputs) => given(inputs, ["growthPercent", "marginPercent"], (growth, margin) => known(growth + margin)),
});
