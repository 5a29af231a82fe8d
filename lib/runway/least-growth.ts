import { growthIntegral, weight } from "#lib/runway/flow.ts";
import { capitalToBreakEven, compoundOutlook, firstWhole } from "#lib/runway/compound.ts";
import { increasingRoot } from "#lib/runway/root.ts";
import { survives, type Discretisation, type Lever } from "#lib/runway/state.ts";

/** What counts as a growth rate at all: the largest that an input may state. */
export const LARGEST_GROWTH = 1e6;

/** Lowest growth a period that survives: where the capital needed equals usable cash U, or both shrink within it. */
export function leastGrowth(kind: Discretisation, U: number, R: number, E: number, a: number, b: number): Lever {
  if (R <= 0) return survives(compoundOutlook(kind, U, R, E, a, b).state) ? "any" : "never";
  if (E === 0) return "any";
  if (R < E && U <= 0) return "never";
  if (b < 0) {
    const missing = (E * weight(kind, b)) / -b - U;
    if (missing <= (kind === "startOfMonth" ? R : 0)) return "any";
    const fading = kind === "continuous" ? -R / missing : Math.log(kind === "growFirst" ? missing / (R + missing) : 1 - R / missing);
    if (R >= E) return Math.expm1(Math.min(fading, b));
    if (fading <= b) return Math.expm1(fading);
  } else if (R >= E) return Math.expm1(b);
  const lead = Math.log(E) - Math.log(R);
  if (kind === "startOfMonth" && U < E - R) return "never";
  const found = kind !== "continuous" ? discrete(kind, U, R, E, b, lead) : b === 0 ? (E * lead - (E - R)) / U : continuous(U, R, E, b, lead);
  const growth = Math.expm1(found);
  return growth <= LARGEST_GROWTH ? growth : "never";
}

/** With a = b + lead/T the loss up to break-even T grows with T; the root of loss(T) = U gives a. */
function continuous(U: number, R: number, E: number, b: number, lead: number): number {
  const guess = U / (E - (E - R) / lead);
  const T = increasingRoot(
    (t) => {
      const a = b + lead / t;
      const gained = growthIntegral(a, t);
      const steeper = Math.abs(a * t) < 1e-6 ? (t * t) / 2 : (t * Math.exp(a * t) - gained) / a;
      const lost = E * growthIntegral(b, t) - R * gained;
      return { value: Math.log(lost / U), slope: (R * steeper * lead) / (t * t * lost) };
    },
    guess,
    0,
  );
  return b + lead / T;
}

/** Root in x = a - b of capital(a) = U, which falls in a; between whole months the slope is that of the sum itself. */
function discrete(kind: Discretisation, U: number, R: number, E: number, b: number, lead: number): number {
  const first = Math.max(1e-300, (E * lead - (E - R)) / (U + (kind === "growFirst" ? E - R : 0) / 2));
  const x = increasingRoot(
    (step) => {
      const a = b + step;
      const capital = capitalToBreakEven(kind, R, E, a, b);
      const months = firstWhole(lead / step) - (kind === "growFirst" ? 1 : 0);
      return { value: U > 0 && capital > 0 ? Math.log(U / capital) : 1, slope: capital > 0 ? (R * sumSlope(kind, a, months)) / capital : NaN };
    },
    first,
    0,
    2 * lead,
  );
  return b + x;
}

/** d/da of sum(e^(a k)): k = 1..n grow-first, 0..n-1 start-of-month. */
function sumSlope(kind: Discretisation, a: number, n: number): number {
  const early = kind === "startOfMonth";
  if (Math.abs(a * n) < 1e-5) return (n * (early ? n - 1 : n + 1)) / 2;
  const ratio = Math.expm1(a);
  const sum = Math.expm1(a * n) / ratio;
  const slope = (n * Math.exp(a * n) - sum * Math.exp(a)) / ratio;
  return early ? slope : Math.exp(a) * (sum + slope);
}
