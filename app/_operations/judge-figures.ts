import { burnCommand } from "#lib/cash/burn-command.ts";
import { metricsCommand } from "#lib/metrics/command.ts";
import { runwayCommand } from "#lib/runway/command.ts";
import { operation } from "#app/_operations/operation.ts";

/** The three judgements that need no stored data; major units in and out. */
export const judgeRunway = operation({
  name: "runway",
  summary: "Judges whether a company lives or dies by default, from rates or from monthly figures",
  action: "public",
  kind: "stateless",
  input: runwayCommand.inputSchema,
  output: runwayCommand.outputSchema,
  run: runwayCommand.run,
});

export const judgeBurn = operation({
  name: "burn",
  summary: "Gross and net burn over 1, 3, 6 and 12 complete months",
  action: "public",
  kind: "stateless",
  input: burnCommand.inputSchema,
  output: burnCommand.outputSchema,
  run: burnCommand.run,
});

export const judgeMetrics = operation({
  name: "metrics",
  summary: "Burn multiple, quick ratio, CAC payback, Rule of 40 and CMGR, each with its value or why there is none",
  action: "public",
  kind: "stateless",
  input: metricsCommand.inputSchema,
  output: metricsCommand.outputSchema,
  run: metricsCommand.run,
});
