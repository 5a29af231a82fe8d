import type { Months } from "#lib/cash/months.ts";
import { mean, median } from "#lib/stats.ts";

export const BURN_WINDOWS = [1, 3, 6, 12] as const;
export type BurnWindow = (typeof BURN_WINDOWS)[number];

/** Mean and median a month, in the figures' units; null where months are too few or one is missing. */
export type Average = { mean: number | null; median: number | null };
/** Gross burn is operating expenses, net burn operating expenses minus operating revenue. */
export type Burn = { gross: Average; net: Average };

const average = (values: readonly number[] | null): Average =>
  values === null ? { mean: null, median: null } : values.length === 1 ? { mean: values[0] as number, median: values[0] as number } : { mean: mean(values), median: median(values) };

/** Burn over the `window` months that end with month `last` (index into the months). */
export function burnOver(months: Months, last: number, window: number): Burn {
  if (last - window + 1 < 0) return { gross: average(null), net: average(null) };
  let gross: number[] | null = [];
  let net: number[] | null = [];
  for (let i = last - window + 1; i <= last; i++) {
    const expenses: number | null = months.expenses[i] ?? null;
    const revenue: number | null = months.revenue[i] ?? null;
    if (expenses === null) gross = null;
    else gross?.push(expenses);
    if (expenses === null || revenue === null) net = null;
    else net?.push(expenses - revenue);
  }
  return { gross: average(gross), net: average(net) };
}

export const burnWindows = (months: Months, last: number): Record<BurnWindow, Burn> => ({
  1: burnOver(months, last, 1),
  3: burnOver(months, last, 3),
  6: burnOver(months, last, 6),
  12: burnOver(months, last, 12),
});
