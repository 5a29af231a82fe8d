import { groupBy } from "#lib/group-by.ts";
import type { Comparison } from "../fits/comparison.ts";
import { compareFits } from "../fits/reference.ts";
import { fits, type FitsReport } from "../fits/report.ts";
import type { Rulers } from "../rulers.ts";
import { compareBacktest } from "./reference.ts";
import { backtest, type BacktestReport } from "./report.ts";

type Checked = { compared: number; equal: number; figures: Omit<Comparison, "why" | "digits">[]; differences: string[] };

/** Every figure beside its reference, and for those that differ the reason. */
function check(comparisons: readonly Comparison[]): Checked {
  const differing = groupBy(comparisons.filter(({ within }) => !within), ({ why }) => why);
  return {
    compared: comparisons.length,
    equal: comparisons.filter(({ within }) => within).length,
    figures: comparisons.map(({ table, what, reference, found, difference, within }) => ({ table, what, reference, found, difference, within })),
    differences: [...differing].map(([why, where]) => `${why ?? ""} (${where.map(({ table, what }) => `${table}, ${what}`).join("; ")})`),
  };
}

/** `backtest`: the report, and its scores beside the reference. */
export function runBacktest(rulers: Rulers): BacktestReport & { reference: Checked } {
  const report = backtest(rulers);
  return { ...report, reference: check(compareBacktest(report)) };
}

/** `fits`: every constant, and each beside the reference. */
export function runFits(rulers: Rulers): FitsReport & { reference: Checked } {
  const report = fits(rulers);
  return { ...report, reference: check(compareFits(report)) };
}
