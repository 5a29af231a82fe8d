/** Root of an increasing function on (low, infinity), by Newton steps from `guess` kept inside a bracket. */
export function increasingRoot(at: (x: number) => { value: number; slope: number }, guess: number, low: number, high = Infinity): number {
  let below = low;
  let above = high;
  let x = guess > below && guess < above ? guess : above === Infinity ? below + 1 : (below + above) / 2;
  let last = Infinity;
  let beforeLast = Infinity;
  for (let i = 0; i < 200; i++) {
    const { value, slope } = at(x);
    // NaN comes from an overflow far to the right; on a plateau of 0 the leftmost point is the root.
    if (value < 0) below = x;
    else above = x;
    let next = slope > 0 ? x - value / slope : NaN;
    const slow = above < Infinity && 2 * Math.abs(next - x) > beforeLast;
    if (slow || !(next > below && next < above)) {
      next = above === Infinity ? below + Math.max(1, 2 * Math.abs(below)) : below + (above - below) / 2;
      if (next === below || next === above) return next;
    }
    beforeLast = last;
    last = Math.abs(next - x);
    if (last <= 2e-15 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
