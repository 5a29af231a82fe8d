import { runBacktest, runFits } from "#lib/ai-risk/backtest/command.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";
import type { Command } from "#app/_adapters/cli/command.ts";

export const backtest: Command = {
  name: "backtest",
  usage: "backtest [--json]",
  summary: "Tests the feature forecast on the past, from the bundled files, beside no change, constant paces and hindsight",
  run: async () => runBacktest(bundledRulers()),
};

export const fits: Command = {
  name: "fits",
  usage: "fits [--json]",
  summary: "Computes every constant of the feature forecast from the bundled files",
  run: async () => runFits(bundledRulers()),
};
