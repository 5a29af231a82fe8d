import { type ExponentialSum, readSum, signChanges, turned } from "#lib/portfolio/irr/exponential-sum.ts";

/** A zero of the sum; one that does not cross only touches 0. */
export type Root = { x: number; crosses: boolean };

const MOST_STEPS = 200;

/** The one zero between two points of opposite strict signs: Newton steps on the logarithm of the ratio, halved where they leave the bracket. */
function rootBetween(sum: ExponentialSum, from: number, to: number, signBefore: number): number {
  let [low, high] = [from, to];
  let x = low < 0.1 && high > 0.1 ? 0.1 : (low + high) / 2;
  let lastStep = high - low;
  for (let i = 0; i < MOST_STEPS; i++) {
    const { value, slope } = readSum(sum, x);
    if (value === 0) return x;
    if (value > 0 === signBefore > 0) low = x;
    else high = x;
    let next = slope === 0 ? NaN : x - value / slope;
    if (!(next > low && next < high) || Math.abs(next - x) > lastStep / 2) next = low + (high - low) / 2;
    lastStep = Math.abs(next - x);
    if (lastStep <= Number.EPSILON * Math.max(Math.abs(x), 2 ** -30) || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/** Zeros of `sum` in [low, high], given every point at which e^(xc) f turns: between two of them f has at most one. */
function rootsBetweenTurns(sum: ExponentialSum, turns: readonly number[], low: number, high: number): Root[] {
  const roots: Root[] = [];
  let before: { x: number; sign: number } | null = null;
  let touching: { x: number; size: number } | null = null;
  for (const x of [low, ...turns, high]) {
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

/** Every zero in [low, high], rising: f, then what turns it, down to a sum that changes sign once and so has one zero at most. */
export function rootsOf(sum: ExponentialSum, low: number, high: number): Root[] {
  const levels = [sum];
  for (let changes = signChanges(sum); changes.length > 1; ) {
    const next = turned(levels.at(-1) as ExponentialSum, changes[changes.length >> 1] as number);
    levels.push(next);
    changes = signChanges(next);
  }
  let roots: Root[] = [];
  for (const level of levels.reverse()) roots = rootsBetweenTurns(level, roots.map(({ x }) => x), low, high);
  return roots;
}
