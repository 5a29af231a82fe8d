import { fallsToZero, growthIntegral, OVERFLOW, weight } from "#lib/runway/flow.ts";
import type { Discretisation, Outlook } from "#lib/runway/state.ts";

// Rounding of the closed forms: a tie counts as reached.
const TIE = 1e-12;
const WHOLE = 1e-9;
const LARGEST_STEP = 1e7;

/** Months until revenue, now below expenses, catches up: ln(E/R) / (a - b). */
const catchUp = (revenue: number, expenses: number, a: number, b: number): number => (Math.log(expenses) - Math.log(revenue)) / (a - b);

/** The first whole month in which revenue, now below expenses, has caught up; never the present one. */
export const firstWhole = (T: number): number => Math.max(1, Math.ceil(T - WHOLE));

/** Greatest cumulative loss before revenue catches up at T. */
export function capitalToBreakEven(kind: Discretisation, R: number, E: number, a: number, b: number): number {
  const T = catchUp(R, E, a, b);
  const months = kind === "continuous" ? T : firstWhole(T) - (kind === "growFirst" ? 1 : 0);
  if (b * months > OVERFLOW) return Infinity;
  const gained = a * months > OVERFLOW ? (Math.exp(Math.log(R) + a * months) - R) / a : R * growthIntegral(a, months);
  return Math.max(0, E * weight(kind, b) * growthIntegral(b, months) - weight(kind, a) * gained);
}

/** When usable cash is gone; inside a month by straight line, except continuously. */
function cashZero(kind: Discretisation, cash: number, R: number, E: number, a: number, b: number, from: number): number | null {
  const gains = R * weight(kind, a);
  const costs = E * weight(kind, b);
  const bottom = gains > 0 && a > b ? (Math.log(costs) - Math.log(gains)) / (a - b) : Infinity;
  const t = fallsToZero(cash, gains, a, costs, b, from, bottom);
  if (!Number.isFinite(t)) return null;
  if (kind === "continuous" || t > LARGEST_STEP) return t;
  const at = (n: number) => cash + gains * growthIntegral(a, n) - costs * growthIntegral(b, n);
  let end = Math.max(1, Math.ceil(t - WHOLE));
  let after = at(end);
  for (let i = 0; i < 3 && after > 0 && at(end + 1) < after; i++) after = at(++end);
  const before = at(end - 1);
  return after <= 0 && before > 0 ? end - 1 + before / (before - after) : t;
}

/**
 * The table of states for revenue R (1+g)^k and expenses E (1+h)^k, a = ln(1+g), b = ln(1+h), from usable cash, in closed
 * form without limit. R/E is monotone, so the net flow changes its sign at most once. The day on which cash ends, a root of
 * its own, is left out (null) unless `dated`; no state rests on it.
 */
export function compoundOutlook(kind: Discretisation, cash: number, R: number, E: number, a: number, b: number, dated = true): Outlook {
  if (E === 0 && R >= 0) return { state: "profitable", breakEven: 0, capital: 0, cashZero: null, lossesStart: null };
  if (R >= E) return fromProfit(kind, cash, R, E, a, b, dated);
  const recovers = R > 0 && a > b;
  const breaksEven = recovers ? catchUp(R, E, a, b) : Infinity;
  const breakEven = !Number.isFinite(breaksEven)
    ? null
    : kind === "continuous"
      ? breaksEven
      : firstWhole(breaksEven) + (kind === "startOfMonth" ? 1 : 0);
  const capital = recovers ? capitalToBreakEven(kind, R, E, a, b) : endlessBurn(kind, R, E, a, b);
  if (cash <= 0) return { state: "dead", breakEven, capital, cashZero: 0, lossesStart: null };
  if (cash >= capital * (1 - TIE)) return { state: recovers ? "alive" : "fades", breakEven, capital, cashZero: null, lossesStart: null };
  return { state: "dead", breakEven, capital, cashZero: dated ? cashZero(kind, cash, R, E, a, b, 0) : null, lossesStart: null };
}

/** Total of all later E - R; Infinity unless what is left of both shrinks. */
function endlessBurn(kind: Discretisation, R: number, E: number, a: number, b: number): number {
  if ((E > 0 && b >= 0) || (R < 0 && a >= 0)) return Infinity;
  return (E > 0 ? (E * weight(kind, b)) / -b : 0) - (R === 0 ? 0 : (R * weight(kind, a)) / -a);
}

function fromProfit(kind: Discretisation, cash: number, R: number, E: number, a: number, b: number, dated: boolean): Outlook {
  if (a >= b) return { state: "profitable", breakEven: 0, capital: 0, cashZero: null, lossesStart: null };
  const lossesStart = (Math.log(R) - Math.log(E)) / (b - a);
  const burn = endlessBurn(kind, R, E, a, b);
  const capital = Math.max(0, burn);
  if (b < 0 && cash >= burn - TIE * Math.abs(burn)) return { state: "fades", breakEven: null, capital, cashZero: null, lossesStart };
  if (!dated) return { state: "profitable-trend-dead", breakEven: null, capital, cashZero: null, lossesStart };
  const gains = R * weight(kind, a);
  const costs = E * weight(kind, b);
  const top = Math.max(0, (Math.log(gains) - Math.log(costs)) / (b - a));
  const at = (n: number) => cash + gains * growthIntegral(a, n) - costs * growthIntegral(b, n);
  const peak = kind === "continuous" ? at(top) : Math.max(at(Math.floor(top)), at(Math.floor(top) + 1));
  const zero = peak <= 0 ? 0 : cashZero(kind, cash, R, E, a, b, top);
  return { state: "profitable-trend-dead", breakEven: null, capital, cashZero: zero, lossesStart };
}
