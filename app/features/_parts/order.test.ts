import { expect, it } from "vitest";
import type { FeatureLine } from "#app/_operations/features/feature-view.ts";
import { ORDER } from "./order.ts";

const line = (name: string, most: number | null, pShipped12: number | null, high: number | null = most): FeatureLine =>
  ({ name, standing: "fresh", forecast: pShipped12 === null ? null : { pooled: { pShipped12, pCapable12: 0.9 } }, capital: { most, atRisk: high === null ? null : { high } }, atRiskMost: null, company: { name } }) as unknown as FeatureLine;

it("puts a feature whose share was not stated where the upper end of its range belongs, and those without capital last, by their chance", () => {
  const lines = [line("none, unlikely", null, 0.1), line("stated", 300, 0.6), line("no forecast", null, null), line("share not stated", 900, 0.9, null), line("none, likely", null, 0.7)];
  expect(lines.sort(ORDER.capital).map(({ name }) => name)).toEqual(["share not stated", "stated", "none, likely", "none, unlikely", "no forecast"]);
});
