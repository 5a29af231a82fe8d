import { featureCommandOn } from "#lib/ai-risk/command.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";
import { statelessOperation } from "#app/_operations/stateless-operation.ts";

const command = featureCommandOn(bundledRulers);

export const feature = statelessOperation({
  name: "feature",
  summary: "Forecasts whether AI models will do a feature, ship it natively and hurt its business within 12 months, from the bundled data",
  input: command.inputSchema,
  output: command.outputSchema,
  run: command.run,
});
