import { exportWorkspace as write } from "#app/_operations/export-workspace.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { localCaller } from "#app/_adapters/cli/local.ts";

export const exportWorkspace: Command = {
  name: "export",
  usage: "export [--workspace SLUG] --json",
  summary: "Prints a whole workspace as JSON: companies, figures with their history, rounds, bank rows, imports",
  run: async (args) => write.call(await localCaller(args), {}),
};
