import { readFileSync } from "node:fs";
import path from "node:path";
import type { BacktestReport } from "#lib/ai-risk/backtest/report.ts";
import type { FitsReport } from "#lib/ai-risk/fits/report.ts";

export type Evidence = { backtest: BacktestReport; fits: FitsReport };

let read: Evidence | null = null;

/** What the backtest and the fits gave on the bundled files: seconds of work, so computed beforehand; a test computes it again. */
export function bundledEvidence(): Evidence {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), ...["db", "seed", "ai-progress", "computed"]);
  const parse = (name: string): unknown => JSON.parse(readFileSync(path.join(/* turbopackIgnore: true */ folder, name), "utf8"));
  return (read ??= { backtest: parse("backtest.json") as BacktestReport, fits: parse("fits.json") as FitsReport });
}
