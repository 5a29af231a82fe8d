import { normalCdf } from "./normal-cdf.ts";

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The z with P(Z <= z) = p: Hastings' estimate (Abramowitz and Stegun 26.2.23), then Newton steps; -Infinity at 0, Infinity at 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? -Infinity : NaN;
  if (!(p < 1)) return p === 1 ? Infinity : NaN;
  const small = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(small));
  let z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let step = 0; step < 3; step++) z -= (normalCdf(z) - small) / density(z);
  return p < 0.5 ? z : -z;
}
