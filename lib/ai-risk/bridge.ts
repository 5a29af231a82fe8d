import { type Line, leastSquares } from "#lib/probability/least-squares.ts";
import { mean } from "#lib/stats.ts";
import type { Rulers } from "./rulers.ts";

/** From minutes of human work to ECI: log2(minutes at 50%) = intercept + slope ECI, over the models that both rulers measured. */
export function fitBridge({ capabilities, horizons, names }: Pick<Rulers, "capabilities" | "horizons" | "names">): Line {
  const eci = new Map(capabilities.map((row) => [row.model, row.eci]));
  const minutes = new Map(horizons.map((row) => [row.model, row.p50]));
  const points = names.flatMap(({ horizon, capability }) => {
    const [x, p50] = [eci.get(capability), minutes.get(horizon)];
    return x === undefined || p50 === undefined ? [] : [{ x, y: Math.log2(p50) }];
  });
  return leastSquares(points.sort((a, b) => a.x - b.x || a.y - b.y));
}

/** How reliability falls with length, log-odds a doubling, by model: logit(0.8) / log2(p50 / p80). */
export const reliabilitySlopes = (horizons: Rulers["horizons"]): number[] => horizons.filter(({ day }) => day >= "2023-01-01").map(({ p50, p80 }) => Math.log(4) / Math.log2(p50 / p80));

/** The geometric mean of those slopes. */
export const reliabilitySlope = (horizons: Rulers["horizons"]): number => Math.exp(mean(reliabilitySlopes(horizons).map(Math.log).sort((a, b) => a - b)));
