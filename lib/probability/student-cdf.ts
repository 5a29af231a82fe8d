/** P(T <= t) of Student's t with a whole number of degrees of freedom: the finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4. */
export function studentCdf(t: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`${degrees} degrees of freedom`);
  const squared = degrees / (degrees + t * t);
  const sine = t / Math.sqrt(degrees + t * t);
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt(squared) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= (squared * (k - 1)) / k;
    sum += term;
  }
  const between = odd ? (Math.atan(t / Math.sqrt(degrees)) + sine * sum) * (2 / Math.PI) : sine * sum;
  return Math.min(1, Math.max(0, 0.5 + between / 2));
}
