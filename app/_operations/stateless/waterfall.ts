import { waterfallCommand } from "#lib/captable/waterfall/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const waterfall = statelessOperation({
  name: "waterfall",
  summary: "Who gets what of an exit, to the cent, who converts, and where that changes",
  input: waterfallCommand.inputSchema,
  output: waterfallCommand.outputSchema,
  run: waterfallCommand.run,
});
