import { burnCommand } from "#lib/cash/burn-command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const burn = statelessOperation({
  name: "burn",
  summary: "Gross and net burn over 1, 3, 6 and 12 complete months",
  input: burnCommand.inputSchema,
  output: burnCommand.outputSchema,
  run: burnCommand.run,
});
