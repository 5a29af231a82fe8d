import { studentCdf } from "./student-cdf.ts";

/** The t with P(T <= t) = p, by bisection. */
export function studentQuantile(p: number, degrees: number): number {
  let [low, high] = [-1e4, 1e4];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
