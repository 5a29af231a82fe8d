import { lossGivenDefault } from "#lib/portfolio/risk/loss-given-default.ts";
import { type LossTail, lossTail } from "#lib/portfolio/risk/loss-tail.ts";
import type { LossExposure } from "#lib/portfolio/risk/simulate-losses.ts";
import type { Exposed } from "#app/_operations/risk/exposed-on.ts";

/** What may be lost and how probably, of every company that is forecast and whose loss is known. */
export const lossesOf = (companies: readonly Exposed[]): LossExposure[] =>
  companies.flatMap(({ exposure, distressProceeds, forecast }) => {
    const lgd = lossGivenDefault(exposure, distressProceeds);
    return forecast && lgd.known && exposure.known ? [{ probability: forecast.probability, loss: lgd.value * exposure.value }] : [];
  });

const MOST_KEPT = 20;
const kept = new Map<string, LossTail | null>();
// The draws of fifty companies take a few milliseconds; of more the portfolio's page shows no range until the risk page has drawn it.
const QUICK = 50;

/** Simulated once for the same inputs. `quick`: null rather than a long simulation. */
export function tailOf(losses: readonly LossExposure[], correlation: number, { quick = false } = {}): LossTail | null {
  const key = JSON.stringify([correlation, losses]);
  const known = kept.get(key);
  if (known !== undefined || (quick && losses.length > QUICK)) return known ?? null;
  const tail = lossTail(losses, correlation);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, tail);
  return tail;
}
