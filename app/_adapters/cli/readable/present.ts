import type { ParseOutput } from "#lib/import/command.ts";
import type { BurnOutput } from "#lib/cash/burn-command.ts";
import type { MetricsOutput } from "#lib/metrics/command.ts";
import type { RunwayInput } from "#lib/runway/runway-input.ts";
import type { ImportedFile, ImportedPackage } from "#app/_adapters/cli/readable/import-answer.ts";
import { anyAnswer } from "#app/_adapters/cli/readable/any-answer.ts";

type Presenter = (answer: unknown, input: unknown) => Promise<string>;

/** Commands whose answer has a form of its own, each loaded when it is asked for; an input has been accepted before. */
const presenters: Record<string, Presenter> = {
  runway: async (_, input) => (await import("#app/_adapters/cli/readable/runway-answer.ts")).runwayAnswer(input as RunwayInput),
  burn: async (answer) => (await import("#app/_adapters/cli/readable/burn-answer.ts")).burnAnswer(answer as BurnOutput),
  metrics: async (answer) => (await import("#app/_adapters/cli/readable/metrics-answer.ts")).metricsAnswer(answer as MetricsOutput),
  import: async (answer) => (await import("#app/_adapters/cli/readable/import-answer.ts")).importAnswer(answer as { imports: (ImportedFile | ImportedPackage)[] }),
  parse: async (answer) => (await import("#app/_adapters/cli/readable/parse-answer.ts")).parseAnswer(answer as ParseOutput),
};

/** An answer for a reader. */
export const present = async (command: string, answer: unknown, input: unknown): Promise<string> => {
  const presenter = command === "runway" && input === undefined ? undefined : presenters[command];
  return presenter ? presenter(answer, input) : anyAnswer(answer);
};
