import type { FitsReport } from "../fits/report.ts";
import { fits } from "../fits/report.ts";
import type { Rulers } from "../rulers.ts";
import { compareBacktest, compareFits, type Comparison, DIFFERENCES } from "./reference.ts";
import { backtest, type BacktestReport } from "./report.ts";

type Checked = { compared: number; differing: Comparison[]; differences: readonly string[] };

const check = (comparisons: readonly Comparison[]): Checked => ({ compared: comparisons.length, differing: comparisons.filter(({ within }) => !within), differences: DIFFERENCES });

/** `backtest`: the report, and each figure that differs from the reference with the reason. */
export function runBacktest(rulers: Rulers): BacktestReport & { reference: Checked } {
  const report = backtest(rulers);
  return { ...report, reference: check(compareBacktest(report)) };
}

/** `fits`: every constant, and each that differs from the reference with the reason. */
export function runFits(rulers: Rulers): FitsReport & { reference: Checked } {
  const report = fits(rulers);
  return { ...report, reference: check(compareFits(report)) };
}
