/** Arithmetic mean; the caller guards against an empty list. */
export const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Least-squares slope of y over x = 0, 1, 2, ...; at least two points. */
export function slope(ys: readonly number[]): number {
  const xMean = (ys.length - 1) / 2;
  const yMean = mean(ys);
  let top = 0;
  let bottom = 0;
  ys.forEach((y, x) => {
    top += (x - xMean) * (y - yMean);
    bottom += (x - xMean) ** 2;
  });
  return top / bottom;
}
