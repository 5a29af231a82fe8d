import { normalTable } from "#lib/probability/normal-table.ts";
import { type FeatureInput, ROUTES, type RouteGrade } from "./feature-input.ts";
import type { Frontier } from "./frontier.ts";
import { logit } from "./logit.ts";
import { heldNeed, type Need } from "./need-spread.ts";
import { probeNeed } from "./probe-need.ts";
import type { Fixed } from "./terms.ts";

/** Spread of the bridge from minutes to ECI, in doublings, and of a benchmark's own curve, in log-odds: residuals of the fits. */
const BRIDGE_SD = 0.43;
const BENCHMARK_SD = 0.9;
/** Twice the spread seen between models (sd of ln 0.13), because reliabilities above 0.8 are extrapolated. */
const RELIABILITY_SD = 0.25;

/** Standard normal in equal steps: a trapezoid over a bell is exact to more digits than are shown. */
const NODES = Array.from({ length: 13 }, (_, i) => ((i - 6) * 2) / 3);
const TOTAL = NODES.reduce((sum, z) => sum + Math.exp((-z * z) / 2), 0);
const WEIGHTS = NODES.map((z) => Math.exp((-z * z) / 2) / TOTAL);

/** Narrower than any ruler is read; keeps a certain need a distribution. */
const LEAST_SD = 0.01;

const normal = (route: RouteGrade, mean: number, sd: number): Need => {
  const width = Math.max(sd, LEAST_SD);
  return { route, cdf: (x) => normalTable((x - mean) / width), low: mean - 6 * width, high: mean + 6 * width, step: width / 6 };
};

/** Route C: y = log2 minutes + logit r / beta - offset, beta = b exp(N(0, 0.25^2)); need = (y - intercept) / slope. */
function fromMinutes(minutes: number, input: FeatureInput, { bridge, reliabilitySlope }: Frontier, fixed: Fixed): Need {
  const spread = fixed.has("reliability-slope") ? 0 : RELIABILITY_SD;
  const [own, fit] = [fixed.has("offset") ? 0 : input.offsetSd, fixed.has("bridge") ? 0 : BRIDGE_SD];
  const sd = Math.max(Math.hypot(own, fit) / bridge.slope, LEAST_SD);
  const odds = logit(input.reliability);
  const means = NODES.map((z) => (Math.log2(minutes) + odds / (reliabilitySlope * Math.exp(spread * z)) - input.offset - bridge.intercept) / bridge.slope);
  const cdf = (x: number) => {
    let sum = 0;
    for (let i = 0; i < means.length; i++) sum += (WEIGHTS[i] as number) * normalTable((x - (means[i] as number)) / sd);
    return sum;
  };
  return { route: ROUTES.minutes, cdf, low: Math.min(...means) - 6 * sd, high: Math.max(...means) + 6 * sd, step: sd / 6 };
}

/** What the feature needs, by the route that the input gives; `fixed` holds single terms at their medians. */
export function needOf(input: FeatureInput, frontier: Frontier, fixed: Fixed): Need {
  const odds = logit(input.reliability);
  const { minutes, benchmark, theta50, probes } = input;
  if (typeof minutes === "number") return fromMinutes(minutes, input, frontier, fixed);
  if (typeof theta50 === "number") return normal(ROUTES.theta50, theta50 + odds / input.slope, fixed.has("probe") ? 0 : input.theta50Sd);
  if (probes) return fixed.has("probe") ? heldNeed(probeNeed(probes, odds)) : probeNeed(probes, odds);
  const found = frontier.difficulties.get(benchmark ?? "");
  if (!found) throw new RangeError(`no difficulty of ${benchmark}`);
  return normal(ROUTES.benchmark, found.eci + odds / found.slope, fixed.has("benchmark") ? 0 : BENCHMARK_SD / found.slope);
}
