const UP = [3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376] as const;
const DOWN = [8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752] as const;

/** P(Z <= z) of the standard normal: Hart's rational approximation (Computer Approximations, 1968, no. 5666), error below 1e-14. */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  if (!(x < 38)) return z > 0 ? 1 : z < 0 ? 0 : NaN;
  const bell = Math.exp((-x * x) / 2);
  const tail = x < 7.07106781186547 ? (bell * polynomial(UP, x)) / polynomial(DOWN, x) : bell / (Math.sqrt(2 * Math.PI) * fraction(x));
  return z > 0 ? 1 - tail : tail;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const c of coefficients) sum = sum * x + c;
  return sum;
}

const fraction = (x: number): number => x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
