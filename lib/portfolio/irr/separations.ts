import { DAYS_A_YEAR, type ExponentialSum } from "#lib/portfolio/irr/exponential-sum.ts";

/** Below this width two zeros are one in double precision; a sum that only touches 0 is halved to here. */
const LEAST_WIDTH = 2 ** -36;
/** Off the middle, so that a zero at a round rate falls on no point. */
const PART = 0.4871;

/**
 * How many zeros the sum can have within `half` of `centre`. About the days' weighted mean m, with t = (day - m) / 365 and f = sum of
 * v e^(-t (x - centre)): no zero where |f(centre)| exceeds `half` times the largest |f'|, one at most where |f'(centre)| exceeds `half` times the largest |f''|.
 */
function zerosWithin({ days, weights }: ExponentialSum, centre: number, half: number, terms: Float64Array): "none" | "one at most" | "unknown" {
  const count = days.length;
  const anchor = (centre > 0 ? days[0] : days[count - 1]) as number;
  const rate = -centre / DAYS_A_YEAR;
  let [value, size, moment] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const distance = (days[i] as number) - anchor;
    const term = (weights[i] as number) * Math.exp(rate * distance);
    terms[i] = term;
    value += term;
    size += Math.abs(term);
    moment += Math.abs(term) * distance;
  }
  const middle = anchor + moment / size;
  let [slope, steepest, bend] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const t = ((days[i] as number) - middle) / DAYS_A_YEAR;
    const term = terms[i] as number;
    const reach = Math.abs(term * t) * Math.exp(half * Math.abs(t));
    slope -= term * t;
    steepest += reach;
    bend += reach * Math.abs(t);
  }
  // Rounding may move the sums by as many units in the last place as there are terms and digits of the exponent.
  const doubt = (2 * Math.abs(rate) * ((days[count - 1] as number) - (days[0] as number)) + count + 4) * Number.EPSILON;
  if (Math.abs(value) > half * steepest + doubt * size) return "none";
  return Math.abs(slope) > half * bend + doubt * steepest ? "one at most" : "unknown";
}

/**
 * Points that part [low, high] so that the sum has at most one zero between two of them, as far as double precision can tell; null where
 * that takes more than `most` looks, as zeros close to each other do.
 */
export function separations(sum: ExponentialSum, low: number, high: number, most: number): number[] | null {
  const terms = new Float64Array(sum.days.length);
  const points: number[] = [];
  const open: [number, number][] = [[low, high]];
  let [looks, empty] = [0, false];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part;
    const zeros = zerosWithin(sum, (from + to) / 2, (to - from) / 2, terms);
    if (++looks > most) return null;
    if (zeros === "unknown" && to - from > LEAST_WIDTH) {
      const cut = from + PART * (to - from);
      open.push([cut, to], [from, cut]);
    } else {
      // Between two parts without a zero no point is needed.
      if (from > low && !(empty && zeros === "none")) points.push(from);
      empty = zeros === "none";
    }
  }
  return points;
}
