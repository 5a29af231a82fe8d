import { lossQuantile, simulateLosses, type LossExposure } from "#lib/portfolio/risk/simulate-losses.ts";

/** What the simulated losses say; amounts in the unit of the exposures. `levels`: how often at least so much is lost. */
export type LossTail = {
  mean: number;
  quantiles: { share: number; loss: number }[];
  levels: { loss: number; exceeded: number }[];
  most: number;
  correlation: number;
  draws: number;
  seed: number;
};

/** How much all share one fate: an assumption that the page shows and lets change, in the range of 12% to 24% that Basel II takes for companies. */
export const CORRELATION = 0.2;
const [DRAWS, SEED] = [10_000, 1];
export const TAIL_SHARES = [0.1, 0.5, 0.9, 0.95, 0.99] as const;
const LEVELS = 60;

/** The distribution of the loss; null where nothing is exposed to it. */
export function lossTail(exposures: readonly LossExposure[], correlation: number): LossTail | null {
  const most = exposures.reduce((sum, { loss }) => sum + loss, 0);
  if (most <= 0) return null;
  const drawn = simulateLosses(exposures, { correlation, draws: DRAWS, seed: SEED });
  let at = 0;
  const levels = Array.from({ length: LEVELS + 1 }, (_, i) => {
    const loss = (most * i) / LEVELS;
    // Sums of a company's losses in another order may differ in their last digit.
    while (at < DRAWS && (drawn.losses[at] as number) < loss * (1 - 1e-9)) at++;
    return { loss, exceeded: 1 - at / DRAWS };
  });
  return { mean: drawn.mean, quantiles: TAIL_SHARES.map((share) => ({ share, loss: lossQuantile(drawn, share) })), levels, most, correlation, draws: DRAWS, seed: SEED };
}
