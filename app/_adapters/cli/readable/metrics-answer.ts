import { formatMajorPlain } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import { METRICS } from "#lib/metrics/metrics.ts";
import type { MetricUnit } from "#lib/metrics/metric.ts";
import type { MetricsOutput } from "#lib/metrics/command.ts";
import { pairs } from "#app/_adapters/cli/readable/layout.ts";

const short = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

const FORMS: Record<MetricUnit, (value: number) => string> = {
  ratio: (value) => `${short(value)}x`,
  months: (value) => `${short(value)} months`,
  fraction: (value) => formatPercent(value, 2),
  percent: (value) => `${short(value)}%`,
  money: (value) => formatMajorPlain(value, null),
};

/** One line a metric: its value, or why there is none. */
export const metricsAnswer = (output: MetricsOutput): string =>
  pairs(
    METRICS.map(({ id, name, unit }) => {
      const answer = output[id];
      return [name, "value" in answer ? FORMS[unit](answer.value) : `unknown: ${answer.unknown}`] as const;
    }),
  ).join("\n");
