import fc from "fast-check";
import { expect, it } from "vitest";
import type { RegisteredForecast } from "./pool-judges.ts";
import { shareAtRisk, standingShare } from "./share-at-risk.ts";

const forecast = (...judges: [number, number][]) => ({ judges: judges.map(([pHarmed12, pShipped12]) => ({ pHarmed12, pShipped12 })) }) as unknown as RegisteredForecast;

it("spans what overlap and unstated shares leave open", () => {
  expect([standingShare([0.4]), standingShare([0.4, 0.3]), standingShare([0.8, 0.7]), standingShare([0.4, null]), standingShare([])]).toEqual([
    { low: 0.4, high: 0.4 }, { low: 0.4, high: 0.7 }, { low: 0.8, high: 1 }, { low: 0.4, high: 1 }, { low: 0, high: 0 },
  ]);
});

it("runs from the mildest judge's harm to the hardest judge's launch", () => {
  expect(shareAtRisk([{ share: 0.5, forecast: forecast([0.2, 0.6], [0.1, 0.8]) }])).toEqual({ low: 0.05, high: 0.4 });
  expect(shareAtRisk([{ share: null, forecast: forecast([0.2, 0.6]) }])).toEqual({ low: 0, high: 0.6 });
  expect(shareAtRisk([{ share: 0.5, forecast: null }])).toEqual({ low: 0, high: 0.5 });
});

it("holds any true expected loss of independent or nested features", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 5 }), share, (raw, where) => {
      const features = raw.map(([s, a, b]) => ({ share: s, harmed: Math.min(a, b), shipped: Math.max(a, b) }));
      const range = shareAtRisk(features.map(({ share: s, harmed, shipped }) => ({ share: s, forecast: forecast([harmed, shipped]) })));
      const lost = features.map(({ share: s, harmed, shipped }) => s * (harmed + (shipped - harmed) * where));
      // One feature's customers hold all others' (the largest counts), or none is shared (they add up).
      for (const truth of [Math.max(...lost), Math.min(1, lost.reduce((a, b) => a + b, 0))]) {
        expect(truth).toBeGreaterThanOrEqual(range.low - 1e-12);
        expect(truth).toBeLessThanOrEqual(range.high + 1e-12);
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});
