import type { Trend } from "#lib/runway/course.ts";
import { growthIntegral } from "#lib/runway/flow.ts";
import type { Discretisation } from "#lib/runway/state.ts";

export type Levels = { readonly revenue: number; readonly expenses: number };

// Beyond any amount of money; keeps sums finite.
const LARGEST = 1e250;
export const bounded = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));

/** Levels one period on; revenue that falls by an amount stops at `floor`. */
export const grown = (trend: Trend, now: Levels, floor: number): Levels =>
  trend.form === "compound"
    ? { revenue: bounded(now.revenue * Math.exp(trend.a)), expenses: bounded(now.expenses * Math.exp(trend.b)) }
    : { revenue: Math.max(floor, now.revenue + trend.amount), expenses: now.expenses };

/** Revenue and expenses of one period between its fractions `from` and `to`: parts of a total, or the exact integral. */
export function flowWithin(kind: Discretisation, trend: Trend, now: Levels, next: Levels, from: number, to: number): Levels {
  const part = to - from;
  if (kind === "growFirst") return { revenue: next.revenue * part, expenses: next.expenses * part };
  if (kind === "startOfMonth") return { revenue: now.revenue * part, expenses: now.expenses * part };
  if (trend.form === "compound") {
    const span = (level: number, rate: number) => level * (growthIntegral(rate, to) - growthIntegral(rate, from));
    return { revenue: span(now.revenue, trend.a), expenses: span(now.expenses, trend.b) };
  }
  const stops = trend.amount < 0 ? Math.min(1, (next.revenue - now.revenue) / trend.amount) : 1;
  const area = (t: number) => {
    const sloped = Math.min(t, stops);
    return now.revenue * sloped + (trend.amount * sloped * sloped) / 2 + next.revenue * (t - sloped);
  };
  return { revenue: area(to) - area(from), expenses: now.expenses * part };
}

/** Revenue minus expenses at the fraction t of a period, for the continuous projection. */
export function netAt(trend: Trend, now: Levels, next: Levels, t: number): number {
  if (trend.form === "linear") return Math.max(Math.min(now.revenue, next.revenue), now.revenue + trend.amount * t) - now.expenses;
  return now.revenue * Math.exp(trend.a * t) - now.expenses * Math.exp(trend.b * t);
}

/** Fraction in [from, to] at which `f`, of opposite signs at the two ends, crosses 0. */
export function crossing(f: (t: number) => number, from: number, to: number): number {
  const rising = f(to) >= 0;
  let low = from;
  let high = to;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (f(middle) >= 0 === rising) high = middle;
    else low = middle;
  }
  return high;
}
