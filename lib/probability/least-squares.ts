/** A straight line through points: y = intercept + slope x, its residual sd (n - 2), the standard error of the slope, and r squared. */
export type Line = { n: number; slope: number; intercept: number; residualSd: number; slopeError: number; rSquared: number; xMean: number; sxx: number };
export type Point = { x: number; y: number };

/** Ordinary least squares; two points at different x at least, two leave no residual (sd 0). */
export function leastSquares(points: readonly Point[]): Line {
  const n = points.length;
  const xMean = points.reduce((sum, { x }) => sum + x, 0) / n;
  const yMean = points.reduce((sum, { y }) => sum + y, 0) / n;
  const sxx = points.reduce((sum, { x }) => sum + (x - xMean) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - xMean) * (y - yMean), 0) / sxx;
  const intercept = yMean - slope * xMean;
  const squares = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0);
  const total = points.reduce((sum, { y }) => sum + (y - yMean) ** 2, 0);
  const residualSd = n > 2 ? Math.sqrt(squares / (n - 2)) : 0;
  return { n, slope, intercept, residualSd, slopeError: residualSd / Math.sqrt(sxx), rSquared: 1 - squares / total, xMean, sxx };
}
