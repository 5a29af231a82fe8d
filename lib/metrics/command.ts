import { z } from "zod";
import { amountInput, positiveInput } from "#lib/cash/input.ts";
import { METRICS, type MetricId } from "#lib/metrics/metrics.ts";

/** Input of `metrics`: any of these, major units; a metric whose inputs are missing is unknown. */
export const metricsInputSchema = z.object({
  netBurn: amountInput.nullish(),
  netNewArr: amountInput.nullish(),
  newMrr: positiveInput.nullish(),
  expansionMrr: positiveInput.nullish(),
  churnedMrr: positiveInput.nullish(),
  contractionMrr: positiveInput.nullish(),
  cac: positiveInput.nullish(),
  arpuMonthly: amountInput.nullish(),
  grossMargin: amountInput.nullish(),
  growthPercent: amountInput.nullish(),
  marginPercent: amountInput.nullish(),
  monthlyRevenue: z.array(amountInput.nullable(), "must be a list of numbers").max(1200, "has more than 1200 months").nullish(),
  revenue: amountInput.nullish(),
  costOfRevenue: amountInput.nullish(),
  headcount: positiveInput.nullish(),
  cash: amountInput.nullish(),
  minimumCash: amountInput.nullish(),
  monthlyNetBurn: amountInput.nullish(),
});

const answer = z.union([z.object({ value: z.number() }), z.object({ unknown: z.string() })]);
export type MetricOutput = z.output<typeof answer>;
export type MetricsOutput = Record<MetricId, MetricOutput>;

/** Output of `metrics`: each metric's value, or why it is unknown. */
export const metricsOutputSchema = z.object(Object.fromEntries(METRICS.map(({ id }) => [id, answer])) as Record<MetricId, typeof answer>);

export const runMetrics = (input: z.output<typeof metricsInputSchema>): MetricsOutput =>
  Object.fromEntries(
    METRICS.map(({ id, compute }): [MetricId, MetricOutput] => {
      const found = compute(input);
      if (!found.known) return [id, { unknown: found.why }];
      return [id, Number.isFinite(found.value) ? { value: found.value } : { unknown: "The result is beyond any number." }];
    }),
  ) as MetricsOutput;

export const metricsCommand = { inputSchema: metricsInputSchema, outputSchema: metricsOutputSchema, run: runMetrics };
