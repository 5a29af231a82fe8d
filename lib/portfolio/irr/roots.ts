import { narrowed } from "#lib/portfolio/irr/balances.ts";
import { type ExponentialSum, readSum, signChanges, turned } from "#lib/portfolio/irr/exponential-sum.ts";
import { separations } from "#lib/portfolio/irr/separations.ts";

/** A zero of the sum; one that does not cross only touches 0. */
export type Root = { x: number; crosses: boolean };

const MOST_STEPS = 200;
/** One level a sign change makes work that grows with the cube of their number; from about here on parting the window is faster. */
const MANY_CHANGES = 40;
/** Five times what 5,000 flows that alternate day by day take. */
const MOST_PARTS = 20_000;
/** Below it parting is faster than turning; zeros close to each other need more. */
const FEW_PARTS = 60;

/** The one zero between two points of opposite strict signs: Newton steps on the logarithm of the ratio, halved where they leave the bracket. */
function rootBetween(sum: ExponentialSum, from: number, to: number, signBefore: number): number {
  let [low, high] = [from, to];
  let x = low < 0.1 && high > 0.1 ? 0.1 : (low + high) / 2;
  let lastStep = high - low;
  for (let i = 0; i < MOST_STEPS; i++) {
    const { value, slope, doubt } = readSum(sum, x);
    if (value === 0) return x;
    if (value > 0 === signBefore > 0) low = x;
    else high = x;
    let next = slope === 0 ? NaN : x - value / slope;
    // Rounding decides the sign from here on: another halving would find nothing more.
    if (Math.abs(value) <= doubt) return next > from && next < to ? next : x;
    if (!(next > low && next < high) || Math.abs(next - x) > lastStep / 2) next = low + (high - low) / 2;
    lastStep = Math.abs(next - x);
    if (lastStep <= Number.EPSILON * Math.max(Math.abs(x), 2 ** -30) || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/** Zeros of `sum` in [low, high], given points between any two of which it has at most one. */
function rootsBetweenPoints(sum: ExponentialSum, points: readonly number[], low: number, high: number): Root[] {
  const roots: Root[] = [];
  let before: { x: number; sign: number } | null = null;
  let touching: { x: number; size: number } | null = null;
  for (const x of [low, ...points, high]) {
    const { value, doubt } = readSum(sum, x);
    const size = Math.abs(value);
    if (size <= doubt) {
      if (touching === null || size < touching.size) touching = { x, size };
      continue;
    }
    const sign = Math.sign(value);
    if (touching !== null) roots.push({ x: touching.x, crosses: before !== null && before.sign !== sign });
    else if (before !== null && before.sign !== sign) roots.push({ x: rootBetween(sum, before.x, x, before.sign), crosses: true });
    [before, touching] = [{ x, sign }, null];
  }
  if (touching !== null) roots.push({ x: touching.x, crosses: false });
  return roots;
}

/** Zeros by what turns the sum, down to one that changes sign once and so has one zero at most (Rolle). */
function rootsByTurns(sum: ExponentialSum, low: number, high: number): Root[] {
  const levels = [sum];
  for (let changes = signChanges(sum); changes.length > 1; ) {
    const next = turned(levels.at(-1) as ExponentialSum, changes[changes.length >> 1] as number);
    levels.push(next);
    changes = signChanges(next);
  }
  let roots: Root[] = [];
  for (const level of levels.reverse()) roots = rootsBetweenPoints(level, roots.map(({ x }) => x), low, high);
  return roots;
}

/** Every zero in [low, high], rising: between points that part them where few are enough; zeros close to each other by what turns the sum, or with many changes by parting on. */
export function rootsOf(sum: ExponentialSum, low: number, high: number): Root[] {
  const { from, to, single } = narrowed(sum, low, high);
  if (single) return rootsBetweenPoints(sum, [], from, to);
  const many = signChanges(sum).length > MANY_CHANGES;
  const points = separations(sum, from, to, many ? MOST_PARTS : FEW_PARTS);
  return points === null ? rootsByTurns(sum, low, high) : rootsBetweenPoints(sum, points, from, to);
}
