import { noteCommand } from "#lib/captable/note/command.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

export const note = statelessOperation({
  name: "note",
  summary: "A convertible note: interest, conversion price and shares",
  input: noteCommand.inputSchema,
  output: noteCommand.outputSchema,
  run: noteCommand.run,
});
