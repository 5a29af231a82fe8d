import { DAYS_A_YEAR, type ExponentialSum } from "#lib/portfolio/irr/exponential-sum.ts";

/**
 * How often the running balances at x change sign, after each of the first `count` flows, or of the last where they run `backwards`; null where
 * rounding hides a sign. Of all of them: no fewer than the sum has zeros above x, or below it (Laguerre).
 */
export function balanceChanges({ days, weights }: ExponentialSum, x: number, count: number, backwards = false): number | null {
  const last = days.length - 1;
  const anchor = days[x > 0 ? 0 : last] as number;
  const rate = -x / DAYS_A_YEAR;
  const doubt = (2 * Math.abs(rate) * ((days[last] as number) - (days[0] as number)) + last + 5) * Number.EPSILON;
  let [balance, size, sign, changes] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const i = backwards ? last - k : k;
    const term = (weights[i] as number) * Math.exp(rate * ((days[i] as number) - anchor));
    balance += term;
    size += Math.abs(term);
    if (Math.abs(balance) <= doubt * size) return null;
    const now = balance > 0 ? 1 : -1;
    if (sign !== 0 && now !== sign) changes++;
    sign = now;
  }
  return changes;
}

const LOOKS = [0.125, 0.5, 2, 8];

/** The part of [low, high] that can hold zeros, and whether it can hold but one: where balances do not change, there is none beyond. */
export function narrowed(sum: ExponentialSum, low: number, high: number): { from: number; to: number; single: boolean } {
  const count = sum.days.length;
  const above = LOOKS.find((x) => x < high && balanceChanges(sum, x, count) === 0);
  const below = LOOKS.find((x) => -x > low && balanceChanges(sum, -x, count, true) === 0);
  const [from, to] = [below === undefined ? low : -below, above ?? high];
  return { from, to, single: balanceChanges(sum, from, count) === 1 || balanceChanges(sum, to, count, true) === 1 };
}
