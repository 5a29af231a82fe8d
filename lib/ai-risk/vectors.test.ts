import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asDay, type Day, daysBetween } from "#lib/date.ts";
import { featureInputFor } from "./feature-input.ts";
import { type Forecast, type ForecastDay, forecastFeature, type Quantiles } from "./forecast-feature.ts";
import { fitFrontier } from "./frontier.ts";
import { rulersFrom } from "./rulers.ts";

type Case = {
  id: string;
  input: { asOf: string };
  expect: { path: string; value: number; tolerance: number }[];
  dates: { capable: [string, string, string]; shipped: [string, string, string] };
};
const { cases } = JSON.parse(readFileSync("lib/ai-risk/fixtures/feature.json", "utf8")) as { cases: Case[] };
const rulers = rulersFrom((file) => readFileSync(`db/seed/ai-progress/${file}`, "utf8"));
const frontier = fitFrontier(rulers, asDay("2026-11-23"));
const schema = featureInputFor(() => frontier.difficulties.keys());

const at = (forecast: object, path: string): number => path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], forecast) as number;

/** Beyond five years is no day; near the edge either side of it is within the play. */
const near = (found: ForecastDay, wanted: string): boolean => {
  if (found === ">5y" || wanted === ">5y") return found === wanted;
  return Math.abs(daysBetween(found as Day, asDay(wanted))) <= 61;
};

describe("worked features, against an independent implementation with 20,000 draws", () => {
  it.each(cases.map((c) => [c.id, c] as const))("%s", (_id, { input, expect: wanted, dates }) => {
    const forecast = forecastFeature(schema.parse(input), frontier) as Forecast;
    for (const { path, value, tolerance } of wanted) expect(Math.abs(at(forecast, path) - value), path).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
    const pairs: [Quantiles<ForecastDay>, string[]][] = [[forecast.capableDate, dates.capable], [forecast.shippedDate, dates.shipped]];
    for (const [{ q10, q50, q90 }, days] of pairs) [q10, q50, q90].forEach((day, i) => expect(near(day, days[i] as string), `${day} beside ${days[i]}`).toBe(true));
  });

  it("forecasts the frontier as the document's example does: 6, 12 and 24 months ahead of 2026-11-23", () => {
    expect([6, 12, 24].map((months) => frontier.fan[months]).map((p) => [p?.q10.toFixed(1), p?.q50.toFixed(1), p?.q90.toFixed(1)])).toEqual([
      ["167.7", "172.5", "178.0"],
      ["172.3", "178.7", "187.5"],
      ["181.1", "191.1", "206.4"],
    ]);
  });
});
