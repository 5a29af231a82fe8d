export const DAYS_A_YEAR = 365;

/** Sum of weight x e^(-x day / 365): a present value, where x = ln(1 + r). Days rise and are whole; no weight is 0. */
export type ExponentialSum = { days: readonly number[]; weights: readonly number[] };

/** ln(what is positive / what is negative) at x: its sign is that of the sum and it never overflows. `doubt`: what rounding may add to `value`. */
export type Reading = { value: number; slope: number; doubt: number };

export function readSum({ days, weights }: ExponentialSum, x: number): Reading {
  const count = days.length;
  const [first, last] = [days[0] as number, days[count - 1] as number];
  // Measured from the day whose factor is largest, every exponent is 0 or less.
  const anchor = x > 0 ? first : last;
  const rate = -x / DAYS_A_YEAR;
  let [plus, minus, plusDays, minusDays] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const distance = (days[i] as number) - anchor;
    const size = (weights[i] as number) * Math.exp(rate * distance);
    if (size > 0) {
      plus += size;
      plusDays += size * distance;
    } else {
      minus -= size;
      minusDays -= size * distance;
    }
  }
  if (plus === 0 || minus === 0) return { value: plus > 0 ? Infinity : -Infinity, slope: 0, doubt: 0 };
  // Each exponential is off by about |exponent| units in the last place, each sum by at most one a term.
  const doubt = (2 * Math.abs(rate) * (last - first) + count + 4) * Number.EPSILON;
  return { value: Math.log(plus / minus), slope: (minusDays / minus - plusDays / plus) / DAYS_A_YEAR, doubt };
}

/** Indices i at which weight i has another sign than weight i - 1. */
export function signChanges({ weights }: ExponentialSum): number[] {
  const changes: number[] = [];
  for (let i = 1; i < weights.length; i++) if ((weights[i] as number) > 0 !== (weights[i - 1] as number) > 0) changes.push(i);
  return changes;
}

/**
 * d/dx of e^(x c / 365) f(x), without its factor, for c half-way before `change`: weights times (c - day). Between two zeros of f lies one of its
 * zeros (Rolle), and it changes sign once less than f.
 */
export function turned({ days, weights }: ExponentialSum, change: number): ExponentialSum {
  const centre = ((days[change - 1] as number) + (days[change] as number)) / 2;
  const raw = weights.map((weight, i) => weight * (centre - (days[i] as number)));
  const largest = raw.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return { days, weights: raw.map((weight) => weight / largest) };
}
