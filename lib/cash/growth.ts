import type { Months } from "#lib/cash/months.ts";

/** A continuous monthly rate, ln(1+g), and the length of the rows it comes from. */
export type Growth = { rate: number; grain: number };

type Points = { at: number[]; revenue: number[] };

/** The compound monthly rate of a least-squares line through the logarithms; null with too few points or a zero inside. */
function rateThrough({ at, revenue }: Points, least: number): number | null {
  let from = 0;
  while (from < revenue.length && revenue[from] === 0) from++;
  const n = revenue.length - from;
  if (n < least) return null;
  let sumX = 0;
  let sumY = 0;
  // Relative to the first, so that revenue that stays the same grows by 0 and by no rounding of logarithms.
  const first = revenue[from] as number;
  for (let i = from; i < revenue.length; i++) {
    const value = revenue[i] as number;
    if (value <= 0) return null;
    sumX += at[i] as number;
    sumY += Math.log(value / first);
  }
  let top = 0;
  let bottom = 0;
  for (let i = from; i < revenue.length; i++) {
    const x = (at[i] as number) - sumX / n;
    top += x * (Math.log((revenue[i] as number) / first) - sumY / n);
    bottom += x * x;
  }
  return top / bottom;
}

/** The last `window` months that have a row of their own; a month without one is left out, not taken as 0. */
function monthlyPoints(months: Months, last: number, window: number): Points {
  const at: number[] = [];
  const revenue: number[] = [];
  for (let i = last; i >= 0 && at.length < window; i--) {
    const value = months.revenue[i];
    if (months.revenueGrain[i] !== 1 || value === null || value === undefined) continue;
    at.push(i);
    revenue.push(value);
  }
  return { at: at.reverse(), revenue: revenue.reverse() };
}

/** Totals of like periods of n months that end at `last`, n before it, and so on; finer rows may make one up. */
function likePoints(months: Months, last: number, n: number, most: number): Points {
  const at: number[] = [];
  const revenue: number[] = [];
  for (let end = last; end - n + 1 >= 0 && at.length < most; end -= n) {
    let total: number | null = 0;
    for (let i = end - n + 1; i <= end; i++) {
      const value: number | null = months.revenue[i] ?? null;
      total = total === null || value === null || (months.revenueGrain[i] ?? 0) > n ? null : total + value;
    }
    if (total === null) continue;
    at.push(end);
    revenue.push(total);
  }
  return { at: at.reverse(), revenue: revenue.reverse() };
}

const LEAST_MONTHS = 3;
const LEAST_LIKE_PERIODS = 2;

/**
 * Growth over a window of months that ends with month `last`: from monthly rows where there are three, else between like
 * periods (quarters, years), brought to a month. Null is unknown.
 */
export function growthOver(months: Months, last: number, window: number): Growth | null {
  let end = last;
  if (months.revenueGrain[last] === 1) {
    const points = monthlyPoints(months, last, window);
    if (points.at.length >= LEAST_MONTHS) {
      const rate = rateThrough(points, LEAST_MONTHS);
      return rate === null ? null : { rate, grain: 1 };
    }
    while (end >= 0 && (months.revenueGrain[end] ?? 0) <= 1) end--;
    if (end < 0) return null;
  }
  const grain = months.revenueGrain[end] ?? 0;
  if (grain <= 1) return null;
  // The longer row ends with its quarter or year, even where finer rows cover its last months.
  while ((months.first + end + 1) % grain !== 0) end++;
  if (end > last) end -= grain;
  const points = likePoints(months, end, grain, Math.max(LEAST_LIKE_PERIODS, Math.round(window / grain)));
  const rate = rateThrough(points, LEAST_LIKE_PERIODS);
  return rate === null ? null : { rate, grain };
}
