import { runwayCommand } from "#lib/runway/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const runway = statelessOperation({
  name: "runway",
  summary: "Judges whether a company lives or dies by default, from rates or from monthly figures",
  input: runwayCommand.inputSchema,
  output: runwayCommand.outputSchema,
  run: runwayCommand.run,
});
