import { roundCommand } from "#lib/captable/round/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const round = statelessOperation({
  name: "round",
  summary: "A priced round: share price, SAFE conversion, option pool, ownership and dilution, by a stated method",
  input: roundCommand.inputSchema,
  output: roundCommand.outputSchema,
  run: roundCommand.run,
});
