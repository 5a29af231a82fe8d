import { expect, test } from "vitest";
import { withStageBaseRates } from "#lib/portfolio/risk/stage-base-rates.ts";

const forecast = (stage: string | null, happened: boolean) => ({ probability: 0.5, happened, stage });

test("the base rate is what failed among the others of the stage, or of all where they are few", () => {
  const seed = Array.from({ length: 11 }, (_, i) => forecast("Seed", i < 4));
  const rates = withStageBaseRates([...seed, forecast("Series A", true)]).map(({ baseRate }) => baseRate);
  expect(rates[0]).toBeCloseTo(3 / 10, 12);
  expect(rates[10]).toBeCloseTo(4 / 10, 12);
  expect(rates[11]).toBeCloseTo(4 / 11, 12);
  expect(withStageBaseRates([forecast(null, true)])[0]?.baseRate).toBe(0.5);
});
