/** The p-quantile of sorted values, linear between order statistics (type 7 of Hyndman and Fan). */
export function quantile(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const from = sorted[low] as number;
  return from + (at - low) * ((sorted[Math.min(low + 1, sorted.length - 1)] as number) - from);
}
