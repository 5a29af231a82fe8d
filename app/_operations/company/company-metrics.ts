import { z } from "zod";
import { METRICS } from "#lib/metrics/metrics.ts";
import type { MetricInputs, MetricUnit } from "#lib/metrics/metric.ts";
import { toMajor } from "#lib/money.ts";
import type { Verdict } from "#lib/runway/verdict.ts";
import type { Figure } from "#lib/cash/figure.ts";

const unit: z.ZodType<MetricUnit, MetricUnit> = z.enum(["ratio", "months", "fraction", "percent", "money"]);
export const metricView = z.object({
  id: z.string(),
  name: z.string(),
  formula: z.string(),
  unit,
  source: z.string(),
  /** Null is unknown, with the reason beside it; money in major units. */
  value: z.number().nullable(),
  why: z.string().nullable(),
  basis: z.string(),
});
export type MetricView = z.output<typeof metricView>;

const MONTHS = 12;

/** Monthly revenue that is recurring is not told apart from the rest, so what rests on it stays unknown. */
function inputsOf({ series, cash, burn, netBurnWindow, currency }: Verdict, latest: Figure | undefined, minimumCash: number): MetricInputs {
  const major = (amount: Figure["revenue"] | undefined) => (amount === null || amount === undefined || latest?.currency !== currency ? null : toMajor(amount, currency));
  const revenue = series.revenue.slice(Math.max(0, series.last + 1 - MONTHS), series.last + 1).map((each) => (each === null ? null : toMajor(each, currency)));
  const monthly = latest?.period.length === 7;
  return {
    monthlyRevenue: revenue,
    revenue: monthly ? major(latest.revenue) : null,
    costOfRevenue: monthly ? major(latest.costOfRevenue) : null,
    headcount: latest?.headcount ?? null,
    cash: cash === null ? null : toMajor(cash, currency),
    minimumCash,
    monthlyNetBurn: netBurnWindow === null ? null : burn[netBurnWindow].net.mean,
  };
}

const BASIS: Record<string, string> = {
  cmgr: `over up to ${MONTHS} complete months`,
  grossMargin: "of the last complete month",
  revenuePerHead: "of the last complete month",
};

export function metricsOf(verdict: Verdict, latest: Figure | undefined, minimumCash: number): MetricView[] {
  const inputs = inputsOf(verdict, latest, minimumCash);
  return METRICS.map(({ id, name, formula, unit: of, source, compute }) => {
    const answer = compute(inputs);
    const finite = answer.known && Number.isFinite(answer.value);
    const why = answer.known ? (finite ? null : "The result is beyond any number.") : answer.why;
    const window = verdict.netBurnWindow ?? 1;
    const basis = id === "plainRunwayMonths" ? `net burn is the mean of ${window === 1 ? "the last complete month" : `${window} complete months`}` : (BASIS[id] ?? "");
    return { id, name, formula, unit: of, source, value: answer.known && finite ? answer.value : null, why, basis };
  });
}
