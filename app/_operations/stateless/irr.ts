import { irrCommand } from "#lib/portfolio/irr/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const irr = statelessOperation({
  name: "irr",
  summary: "Internal rate of return of dated flows, with every rate found, or why there is none",
  input: irrCommand.inputSchema,
  output: irrCommand.outputSchema,
  run: irrCommand.run,
});
