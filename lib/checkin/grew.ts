/** How many times the larger of two amounts is the smaller one, without their signs; Infinity where only one is nothing. */
export function grew(a: number, b: number): number {
  const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return low === 0 ? (high === 0 ? 1 : Infinity) : high / low;
}

/** What changed by this much is asked after however small it is: it is most likely a digit too many or too few. */
export const SURELY = 10;
