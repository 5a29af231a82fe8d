import { backup, doctor, restore } from "#app/_adapters/cli/care.ts";
import { backtest, fits } from "#app/_adapters/cli/ai-risk.ts";
import type { Command } from "#app/_adapters/cli/command.ts";
import { exportWorkspace } from "#app/_adapters/cli/export.ts";
import { importFiles, undoImport } from "#app/_adapters/cli/import.ts";
import { loadAiData } from "#app/_adapters/cli/load-ai-data.ts";
import { loadRates } from "#app/_adapters/cli/load-rates.ts";
import { parse } from "#app/_adapters/cli/parse.ts";
import { demo, realStartups } from "#app/_adapters/cli/samples.ts";

/** Commands that are more than one operation; every operation is also a command by its own name. */
export const commands: readonly Command[] = [parse, importFiles, undoImport, exportWorkspace, backup, restore, doctor, demo, realStartups, backtest, fits, loadAiData, loadRates];
