import { leastGrowth } from "#lib/runway/least-growth.ts";
import { growthIntegral, weight } from "#lib/runway/flow.ts";
import { increasingRoot } from "#lib/runway/root.ts";
import type { Discretisation, Lever, Levers } from "#lib/runway/state.ts";

/** Single levers of the compound trend from usable cash U > 0 or not, in closed form or by one monotone equation. */
export const compoundLevers = (kind: Discretisation, U: number, R: number, E: number, a: number, b: number): Omit<Levers, "extraCash"> => ({
  maxExpenses: dearest(kind, U, R, a, b),
  minRevenue: leastRevenue(kind, U, E, a, b),
  minGrowth: leastGrowth(kind, U, R, E, a, b),
});

/** Value of a quotient of sums that has one extremum over time, at t or, where only whole months count, at a neighbour of t. */
function extreme(kind: Discretisation, quotient: (t: number) => number, t: number, pick: (x: number, y: number) => number): number {
  if (kind === "continuous" || t > 1e9) return quotient(t);
  const n = Math.max(1, Math.floor(t));
  return pick(quotient(n), quotient(n + 1));
}

/** Highest E that survives: the minimum over time of (U + revenue so far) / (expenses so far per unit of E). */
function dearest(kind: Discretisation, U: number, R: number, a: number, b: number): Lever {
  const costs = weight(kind, b);
  const gains = R * weight(kind, a);
  const positive = (value: number): Lever => (value > 0 ? value : "never");
  if (R <= 0) {
    if (U <= 0 || b >= 0 || (R < 0 && a >= 0)) return "never";
    return positive(((U + (R === 0 ? 0 : gains / -a)) * -b) / costs);
  }
  if (a < b || (a === b && b < 0)) {
    if (b >= 0) return "never";
    const fading = ((U + gains / -a) * -b) / costs;
    if (U > 0) return positive(fading);
    return a === b ? R : positive(Math.min(R, fading));
  }
  if (U <= 0 || a === b) return R;
  const c = U / gains;
  const d = a - b;
  const guess = d * c < 2 ? Math.sqrt((2 * c) / d) : (1 + Math.log(d * c) - Math.log1p(Math.log(d * c))) / d;
  const t = increasingRoot(
    (x) => {
      const ratio = Math.exp(d * x);
      const spent = growthIntegral(b, x);
      return { value: Math.log((ratio * spent - growthIntegral(a, x)) / c), slope: (d * ratio * spent) / (ratio * spent - growthIntegral(a, x)) };
    },
    guess,
    0,
  );
  return extreme(kind, (x) => (U + gains * growthIntegral(a, x)) / (costs * growthIntegral(b, x)), t, Math.min);
}

/** Lowest R that survives: the maximum over time of (expenses so far - U) / (revenue so far per unit of R). */
function leastRevenue(kind: Discretisation, U: number, E: number, a: number, b: number): Lever {
  if (E === 0) return "any";
  const costs = E * weight(kind, b);
  const gains = weight(kind, a);
  const total = b < 0 ? costs / -b : Infinity;
  if (U > 0 && total <= U) return "any";
  if (a < b || (a === b && b < 0)) {
    if (b >= 0) return "never";
    const fading = ((total - U) * -a) / gains;
    if (U > 0) return fading;
    return a === b ? E : Math.max(E, fading);
  }
  if (U <= 0 || a === b) return E;
  const c = U / costs;
  const d = a - b;
  const guess = b === 0 ? (a * c < 1 ? Math.sqrt((2 * c) / a) : c + 1 / a) : Math.sqrt((2 * c) / d);
  const t = increasingRoot(
    (x) => {
      const gained = Math.exp(-d * x) * growthIntegral(a, x);
      const lost = growthIntegral(b, x) - gained;
      return { value: Math.log(lost / c), slope: (d * gained) / lost };
    },
    guess,
    0,
  );
  return Math.max(0, Math.min(E, extreme(kind, (x) => (costs * growthIntegral(b, x) - U) / (gains * growthIntegral(a, x)), t, Math.max)));
}
