import { ROUTES } from "./feature-input.ts";
import type { Need } from "./need-spread.ts";

export type Probe = { eci: number; n: number; k: number };
/** theta50 ~ N(165, 12^2) and ln s ~ N(ln 0.12, 0.45^2): today's frontier, and the spread of the slopes of published benchmarks. */
const PRIOR = { theta: 165, thetaSd: 12, slope: Math.log(0.12), slopeSd: 0.45 } as const;

type Axis = { low: number; high: number; n: number };
/** The log density of each cell, slope by slope, and the highest. */
type Grid = { theta: Axis; slope: Axis; log: Float64Array; top: number };

const at = ({ low, high, n }: Axis, i: number): number => low + ((high - low) * i) / (n - 1);

// Beyond this, ln(1 + e^x) is x to the last digit.
const STRAIGHT = 37;
/** A millionth of the peak. */
const NEGLIGIBLE = Math.log(1e-6);

/** Log of prior times binomial likelihood, p = 1 / (1 + exp(-s (eci - theta50))); along theta each odds is the one before times the same factor. */
function fill(probes: readonly Probe[], theta: Axis, slope: Axis): Grid {
  const log = new Float64Array(theta.n * slope.n);
  const step = (theta.high - theta.low) / (theta.n - 1);
  let top = -Infinity;
  for (let j = 0; j < slope.n; j++) {
    const s = Math.exp(at(slope, j));
    const row = log.subarray(j * theta.n, (j + 1) * theta.n);
    row.fill(-(((at(slope, j) - PRIOR.slope) / PRIOR.slopeSd) ** 2) / 2);
    for (const { eci, n, k } of probes) {
      const factor = Math.exp(-s * step);
      let odds = NaN;
      for (let i = 0; i < row.length; i++) {
        const x = s * (eci - theta.low - i * step);
        if (x < STRAIGHT) odds = Number.isNaN(odds) ? Math.exp(x) : odds * factor;
        row[i] = (row[i] as number) - n * (x < STRAIGHT ? Math.log(1 + odds) : x) + k * x;
      }
    }
    for (let i = 0; i < row.length; i++) {
      const value = (row[i] as number) - ((theta.low + i * step - PRIOR.theta) / PRIOR.thetaSd) ** 2 / 2;
      row[i] = value;
      if (value > top) top = value;
    }
  }
  return { theta, slope, log, top };
}

/** The smallest box that holds every cell above a millionth of the peak, a cell wider on each side. */
function zoom({ theta, slope, log, top }: Grid, thetaCells: number, slopeCells: number): [Axis, Axis] {
  let [i0, i1, j0, j1] = [theta.n, -1, slope.n, -1];
  for (let j = 0; j < slope.n; j++)
    for (let i = 0; i < theta.n; i++) {
      if ((log[j * theta.n + i] as number) - top < NEGLIGIBLE) continue;
      if (i < i0) i0 = i;
      if (i > i1) i1 = i;
      if (j < j0) j0 = j;
      j1 = j;
    }
  return [
    { low: at(theta, i0 - 1), high: at(theta, i1 + 1), n: thetaCells },
    { low: at(slope, j0 - 1), high: at(slope, j1 + 1), n: slopeCells },
  ];
}

/** Route A: the posterior over theta50 and s on a grid that closes in on its mass; need = theta50 + logit r / s. */
export function probeNeed(probes: readonly Probe[], odds: number): Need {
  const wide = fill(probes, { low: PRIOR.theta - 6 * PRIOR.thetaSd, high: PRIOR.theta + 6 * PRIOR.thetaSd, n: 49 }, { low: PRIOR.slope - 6 * PRIOR.slopeSd, high: PRIOR.slope + 6 * PRIOR.slopeSd, n: 25 });
  const near = fill(probes, ...zoom(wide, 33, 21));
  const { theta, slope, log, top } = fill(probes, ...zoom(near, 61, 33));
  const width = (theta.high - theta.low) / (theta.n - 1);
  const lowest = theta.low + Math.min(odds / Math.exp(slope.low), odds / Math.exp(slope.high)) - width;
  const highest = theta.high + Math.max(odds / Math.exp(slope.low), odds / Math.exp(slope.high)) + width;
  const bins = new Float64Array(Math.ceil((highest - lowest) / width) + 2);
  let total = 0;
  for (let j = 0; j < slope.n; j++) {
    const shift = (theta.low + odds / Math.exp(at(slope, j)) - lowest) / width;
    const [first, part] = [Math.floor(shift), shift - Math.floor(shift)];
    for (let i = 0; i < theta.n; i++) {
      const weight = Math.exp((log[j * theta.n + i] as number) - top);
      total += weight;
      bins[first + i] = (bins[first + i] as number) + weight * (1 - part);
      bins[first + i + 1] = (bins[first + i + 1] as number) + weight * part;
    }
  }
  for (let bin = 0, sum = 0; bin < bins.length; bin++) bins[bin] = (sum += bins[bin] as number) / total;
  // A bin's mass lies within half a bin of its centre.
  const from = lowest - width / 2;
  const cdf = (x: number): number => {
    const where = (x - from) / width;
    if (where <= 0) return 0;
    const bin = Math.floor(where);
    if (bin >= bins.length) return 1;
    const before = bin === 0 ? 0 : (bins[bin - 1] as number);
    return before + (where - bin) * ((bins[bin] as number) - before);
  };
  return { route: ROUTES.probes, cdf, low: from, high: from + bins.length * width, step: width };
}
