import { daysBetween } from "#lib/date.ts";
import { quantile } from "#lib/probability/quantile.ts";
import { mean } from "#lib/stats.ts";
import type { ShipLag } from "../tables/history.ts";
import { DAYS_PER_YEAR } from "../trend.ts";

/** Months from the first capable model to a native mainstream product. */
export type LagFit = { kind: string; n: number; median: number; q25: number; q75: number; geometricMean: number; sdLog: number; within12: number };

export const lagMonths = ({ firstCapableDay, shippedDay }: ShipLag): number => (daysBetween(firstCapableDay, shippedDay) / DAYS_PER_YEAR) * 12;

/** Biased short: features that never shipped are absent, and which model could first do it is a judgement. */
export function lagFits(lags: readonly ShipLag[]): LagFit[] {
  const fit = (kind: string, chosen: readonly ShipLag[]): LagFit => {
    const months = chosen.map(lagMonths).sort((a, b) => a - b);
    const logs = months.map(Math.log);
    const centre = mean(logs);
    return {
      kind,
      n: months.length,
      median: quantile(months, 0.5),
      q25: quantile(months, 0.25),
      q75: quantile(months, 0.75),
      geometricMean: Math.exp(centre),
      sdLog: Math.sqrt(logs.reduce((sum, l) => sum + (l - centre) ** 2, 0) / (logs.length - 1)),
      within12: months.filter((m) => m <= 12).length / months.length,
    };
  };
  return [fit("all", lags), ...["horizontal", "vertical"].map((kind) => fit(kind, lags.filter((lag) => lag.kind === kind)))];
}
