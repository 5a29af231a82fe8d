import { multiplesCommand } from "#lib/portfolio/multiples/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const multiples = statelessOperation({
  name: "multiples",
  summary: "DPI, RVPI, TVPI and MOIC",
  input: multiplesCommand.inputSchema,
  output: multiplesCommand.outputSchema,
  run: multiplesCommand.run,
});
