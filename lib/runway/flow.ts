import type { Discretisation } from "#lib/runway/state.ts";

/** expm1(x t) / x: the integral of e^(x s) from 0 to t. */
export const growthIntegral = (x: number, t: number): number => (x === 0 ? t : Math.expm1(x * t) / x);

/**
 * Factor that turns the integral into a sum of whole months: sum(e^(x k), k = 1..n) = weight * growthIntegral(x, n)
 * grow-first, k = 0..n-1 start-of-month, and 1 for the integral itself.
 */
export function weight(kind: Discretisation, x: number): number {
  if (kind === "continuous" || x === 0) return 1;
  return kind === "growFirst" ? -x / Math.expm1(-x) : x / Math.expm1(x);
}

const logIntegral = (x: number, t: number): number => {
  const y = x * t;
  if (Math.abs(y) < 1e-12) return Math.log(t);
  return y > 0 ? y + Math.log(-Math.expm1(-y) / x) : Math.log(Math.expm1(y) / x);
};

// e^600 leaves room for factors before the limit of floating numbers at e^709.
export const OVERFLOW = 600;

/** Slope of ln I(x, t) in t. */
const logSlope = (x: number, t: number): number => (x === 0 ? 1 / t : -x / Math.expm1(-x * t));

/** ln(cash + revenue I(a, t)) - ln(expenses I(b, t)) and its slope, for exponents beyond floating numbers. */
function logarithmic(cash: number, revenue: number, a: number, expenses: number, b: number, t: number): { value: number; slope: number } {
  const gains = revenue > 0 ? Math.log(revenue) + logIntegral(a, t) : -Infinity;
  const stock = cash > 0 ? Math.log(cash) : -Infinity;
  const most = Math.max(gains, stock);
  const rest = Math.exp(Math.min(gains, stock) - most);
  const share = Math.exp(gains - most) / (1 + rest);
  return { value: most + Math.log1p(rest) - Math.log(expenses) - logIntegral(b, t), slope: share * logSlope(a, t) - logSlope(b, t) };
}

/**
 * First t >= from with cash + revenue * I(a, t) = expenses * I(b, t), where I is the growth integral and the balance at
 * `from` is positive and falls from there to `to`. Newton inside a bracket; logarithms where e^(a t) would overflow.
 */
export function fallsToZero(cash: number, revenue: number, a: number, expenses: number, b: number, from: number, to: number): number {
  let low = from;
  let high = to;
  let t = from;
  let last = Infinity;
  let beforeLast = Infinity;
  for (let i = 0; i < 200; i++) {
    const burn = expenses * growthIntegral(b, t) - revenue * growthIntegral(a, t);
    let value = cash - burn;
    let slope = revenue * Math.exp(a * t) - expenses * Math.exp(b * t);
    if (Math.max(a, b) * t > OVERFLOW) ({ value, slope } = logarithmic(cash, revenue, a, expenses, b, t));
    else if (cash > 0 && burn > 2 * cash) {
      // Far beyond the root a Newton step on an exponential is short; on its logarithm it is not.
      slope /= burn;
      value = Math.log(cash / burn);
    }
    if (value === 0 && t > from) return t;
    if (value > 0) low = t;
    else high = t;
    let next = slope < 0 ? t - value / slope : NaN;
    const slow = high < Infinity && 2 * Math.abs(next - t) > beforeLast;
    if (slow || !(next > low && next < high)) next = high === Infinity ? Math.max(2 * t, t + 1) : low + (high - low) / 2;
    beforeLast = last;
    last = Math.abs(next - t);
    if (!Number.isFinite(next)) return Infinity;
    if (Math.abs(next - t) <= 4e-16 * Math.max(t, 1e-3) || next === low || next === high) return next;
    t = next;
  }
  return t;
}
