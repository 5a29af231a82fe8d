import { asDay, FOREVER } from "#lib/date.ts";
import { quantile } from "#lib/probability/quantile.ts";
import { studentQuantile } from "#lib/probability/student-quantile.ts";
import { fitBridge } from "../bridge.ts";
import { capabilityRecords } from "../frontier.ts";
import { logit } from "../logit.ts";
import { logitGains } from "../logit-gains.ts";
import type { Rulers } from "../rulers.ts";
import { lineOf } from "../trend.ts";

/** The pace of Epoch's index over the records since a day, points a year, with its 90% interval. */
export type CapabilityTrend = { since: string; n: number; perYear: number; by90: [number, number]; residualSd: number; rSquared: number };
/** What the line through the file's records said of those published later. */
export type LaterCheck = { model: string; day: string; predicted: number; published: number };

const ORIGIN = asDay("2026-01-01");

export function capabilityTrends({ capabilities }: Rulers): CapabilityTrend[] {
  const records = capabilityRecords({ capabilities, later: [] }, FOREVER);
  return ["2023-03-01", "2024-04-01", "2025-01-01"].map((since) => {
    const { n, slope, slopeError, residualSd, rSquared } = lineOf(records.filter(({ day }) => day >= since), ORIGIN);
    const reach = studentQuantile(0.95, n - 2) * slopeError;
    return { since, n, perYear: slope, by90: [slope - reach, slope + reach], residualSd, rSquared };
  });
}

export function laterChecks({ capabilities, later }: Rulers): LaterCheck[] {
  const records = capabilityRecords({ capabilities, later: [] }, FOREVER).filter(({ day }) => day >= "2024-04-01");
  return later.map(({ model, day, eci }) => {
    const { intercept } = lineOf(records, day);
    return { model, day, predicted: intercept, published: eci };
  });
}

export type BridgeFit = { n: number; intercept: number; perPoint: number; pointsPerDoubling: number; rSquared: number; residualSd: number };

export function bridgeFit(rulers: Rulers): BridgeFit {
  const { n, intercept, slope, rSquared, residualSd } = fitBridge(rulers);
  return { n, intercept, perPoint: slope, pointsPerDoubling: 1 / slope, rSquared, residualSd };
}

export type SlopeFit = { n: number; median: number; q10: number; q90: number; points50to80: number; points50to95: number };

/** How steeply scores rise with capability, log-odds a point, over all benchmarks of known difficulty. */
export function slopeFit({ difficulties }: Rulers): SlopeFit {
  const slopes = difficulties.map(({ slope }) => slope).sort((a, b) => a - b);
  const median = quantile(slopes, 0.5);
  return { n: slopes.length, median, q10: quantile(slopes, 0.1), q90: quantile(slopes, 0.9), points50to80: logit(0.8) / median, points50to95: logit(0.95) / median };
}

export type GainFit = { n: number; quantiles: Record<string, number> };

export function gainFit(rulers: Rulers): GainFit {
  const gains = logitGains(rulers);
  return { n: gains.length, quantiles: Object.fromEntries([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => [String(p), quantile(gains, p)])) };
}

/** Chance that the best score reaches a share within a year of standing at another. */
export function gainTable(rulers: Rulers): { pNow: number; reliability: number; p: number }[] {
  const gains = logitGains(rulers);
  const reach = (pNow: number, reliability: number) => gains.filter((gain) => gain >= logit(reliability) - logit(pNow)).length / gains.length;
  return [0.2, 0.4, 0.5, 0.7, 0.8].flatMap((pNow) => [0.5, 0.8, 0.9, 0.95].filter((r) => r > pNow).map((reliability) => ({ pNow, reliability, p: reach(pNow, reliability) })));
}
