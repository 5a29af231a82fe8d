import { firstWhole } from "#lib/runway/compound.ts";
import type { Discretisation, Outlook } from "#lib/runway/state.ts";

const WHOLE = 1e-9;
const TIE = 1e-12;

/** Sum (or integral) of max(floor, R + d k) over n months; revenue that falls stops at 0, or where it already is below. */
function revenueSum(kind: Discretisation, R: number, d: number, n: number): number {
  const floor = Math.min(0, R);
  const plain = (m: number) => m * R + (d * m * (kind === "continuous" ? m : kind === "growFirst" ? m + 1 : m - 1)) / 2;
  if (d >= 0) return plain(n);
  const months = (floor - R) / d;
  const falling = kind === "continuous" ? months : kind === "growFirst" ? Math.floor(months) : Math.floor(months) + 1;
  return n <= falling ? plain(n) : plain(falling) + floor * (n - falling);
}

const balance = (kind: Discretisation, cash: number, R: number, E: number, d: number, n: number): number =>
  cash + revenueSum(kind, R, d, n) - E * n;

/** Where the balance, positive at `from` and falling for good later on, reaches 0. */
function cashZero(kind: Discretisation, cash: number, R: number, E: number, d: number, from: number, bottom: number): number | null {
  const at = (n: number) => balance(kind, cash, R, E, d, n);
  let low = from;
  let high = Math.min(Math.max(1, 2 * from), bottom);
  while (at(high) > 0) {
    low = high;
    high = Math.min(2 * high, bottom);
    if (high === low || !Number.isFinite(high)) return null;
  }
  if (kind !== "continuous") {
    low = Math.floor(low);
    high = Math.ceil(high);
  }
  for (let i = 0; i < 200 && high - low > (kind === "continuous" ? 0 : 1); i++) {
    const middle = kind === "continuous" ? (low + high) / 2 : Math.floor((low + high) / 2);
    if (middle === low || middle === high) break;
    if (at(middle) > 0) low = middle;
    else high = middle;
  }
  if (kind === "continuous") return high;
  const before = at(low);
  return low + before / (before - at(high));
}

/** The table of states for revenue R + d k (never below 0) and constant expenses. */
export function linearOutlook(kind: Discretisation, cash: number, R: number, E: number, d: number): Outlook {
  if (R >= E) {
    if (d >= 0 || E === 0) return { state: "profitable", breakEven: 0, capital: 0, cashZero: null, lossesStart: null };
    const lossesStart = (R - E) / -d;
    const top = kind === "continuous" ? lossesStart : Math.floor(lossesStart + WHOLE) + (kind === "startOfMonth" ? 1 : 0);
    const zero = balance(kind, cash, R, E, d, top) <= 0 ? 0 : cashZero(kind, cash, R, E, d, top, Infinity);
    return { state: "profitable-trend-dead", breakEven: null, capital: Infinity, cashZero: zero, lossesStart };
  }
  const T = d > 0 ? (E - R) / d : Infinity;
  const whole = firstWhole(T);
  const breakEven = !Number.isFinite(T) ? null : kind === "continuous" ? T : whole + (kind === "startOfMonth" ? 1 : 0);
  const months = kind === "continuous" ? T : kind === "growFirst" ? whole - 1 : whole;
  const burn = breakEven === null ? Infinity : -balance(kind, 0, R, E, d, months);
  const capital = burn === burn ? Math.max(0, burn) : Infinity;
  if (cash <= 0) return { state: "dead", breakEven, capital, cashZero: 0, lossesStart: null };
  if (cash >= capital * (1 - TIE)) return { state: "alive", breakEven, capital, cashZero: null, lossesStart: null };
  return { state: "dead", breakEven, capital, cashZero: cashZero(kind, cash, R, E, d, 0, d > 0 ? months : Infinity), lossesStart: null };
}
