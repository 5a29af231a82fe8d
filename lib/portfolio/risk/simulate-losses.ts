import { normalQuantile } from "#lib/probability/normal-quantile.ts";
import { normalTable } from "#lib/probability/normal-table.ts";
import { seeded } from "#lib/random.ts";

/** `probability` of failing within the horizon; `loss`: LGD x exposure when it does. */
export type LossExposure = { probability: number; loss: number };
/** Losses of all draws, rising, in the unit of the exposures, with what they were drawn with. */
export type LossDraws = { losses: Float64Array; mean: number; correlation: number; draws: number; seed: number };

/**
 * One-factor Gaussian copula: a company fails where sqrt(c) F + sqrt(1 - c) Z < quantile(p), F being what all share and Z its own luck.
 * Given F it fails with the chance N((quantile(p) - sqrt(c) F) / sqrt(1 - c)), so one uniform number a company decides.
 */
export function simulateLosses(exposures: readonly LossExposure[], { correlation, draws, seed }: { correlation: number; draws: number; seed: number }): LossDraws {
  const random = seeded(seed);
  const own = Math.sqrt(1 - correlation);
  const slope = Math.sqrt(correlation) / own;
  const limits = Float64Array.from(exposures, ({ probability }) => normalQuantile(probability) / own);
  const amounts = Float64Array.from(exposures, ({ loss }) => loss);
  const losses = new Float64Array(draws);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    // A uniform 0 has no quantile; the generator's next smallest is 2^-32.
    const shift = slope * normalQuantile(random() || 2 ** -33);
    let loss = 0;
    for (let i = 0; i < limits.length; i++) if (random() < normalTable((limits[i] as number) - shift)) loss += amounts[i] as number;
    losses[draw] = loss;
    sum += loss;
  }
  losses.sort();
  return { losses, mean: draws > 0 ? sum / draws : 0, correlation, draws, seed };
}

/** The loss that is not exceeded in this share of the draws. */
export const lossQuantile = ({ losses }: LossDraws, share: number): number => losses[Math.min(losses.length - 1, Math.max(0, Math.ceil(share * losses.length) - 1))] ?? 0;
