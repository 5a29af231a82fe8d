import { balanceChanges } from "#lib/portfolio/irr/balances.ts";
import { DAYS_A_YEAR, type ExponentialSum, readSum } from "#lib/portfolio/irr/exponential-sum.ts";

const MOST_STEPS = 30;

/** Where a straight line through the logarithm of what comes back over what is put in, at the mean day of each, meets 0. */
function guess({ days, weights }: ExponentialSum): number {
  let [plus, minus, plusDays, minusDays] = [0, 0, 0, 0];
  for (let i = 0; i < days.length; i++) {
    const weight = weights[i] as number;
    const since = (days[i] as number) - (days[0] as number);
    if (weight > 0) {
      plus += weight;
      plusDays += weight * since;
    } else {
      minus -= weight;
      minusDays -= weight * since;
    }
  }
  return (Math.log(plus / minus) * DAYS_A_YEAR) / (plusDays / plus - minusDays / minus);
}

/**
 * The only zero, of flows that at that rate leave a balance of one sign until the last of them; null where that proves nothing. Such a sum,
 * taken apart by its balances, is elsewhere a sum of terms of one sign (pure investments: Teichroew, Robichek and Montalbano, 1965).
 */
export function pureRoot(sum: ExponentialSum, low: number, high: number): number | null {
  let x = guess(sum);
  let lastStep = Infinity;
  for (let i = 0; i < MOST_STEPS; i++) {
    if (!(x > low && x < high)) return null;
    const { value, slope, doubt } = readSum(sum, x);
    const step = value / slope;
    if (!Number.isFinite(step) || Math.abs(step) >= lastStep) return null;
    x -= step;
    lastStep = Math.abs(step);
    if (Math.abs(value) <= doubt || lastStep <= Number.EPSILON * Math.max(Math.abs(x), 2 ** -30)) return balanceChanges(sum, x, sum.days.length - 1) === 0 ? x : null;
  }
  return null;
}
