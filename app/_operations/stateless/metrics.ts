import { metricsCommand } from "#lib/metrics/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const metrics = statelessOperation({
  name: "metrics",
  summary: "Burn multiple, quick ratio, CAC payback, Rule of 40 and CMGR, each with its value or why there is none",
  input: metricsCommand.inputSchema,
  output: metricsCommand.outputSchema,
  run: metricsCommand.run,
});
