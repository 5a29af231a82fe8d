import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { type FeatureInput, featureInputFor } from "./feature-input.ts";
import { curves, type Forecast, forecastFeature, type NoForecast } from "./forecast-feature.ts";
import { fitFrontier } from "./frontier.ts";
import { type Rulers, rulersFrom } from "./rulers.ts";

const rulers = rulersFrom((file) => readFileSync(`db/seed/ai-progress/${file}`, "utf8"));
const asOf = asDay("2026-11-23");
const frontier = fitFrontier(rulers, asOf);
const schema = featureInputFor(() => frontier.difficulties.keys());
const read = (input: Record<string, unknown>): FeatureInput => schema.parse(input);
const told = (forecast: Forecast | NoForecast): Forecast => {
  if ("unknown" in forecast) throw new Error(forecast.unknown);
  return forecast;
};

const probes = fc.array(fc.record({ eci: fc.double({ min: 120, max: 170, noNaN: true }), n: fc.integer({ min: 1, max: 300 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 3, maxLength: 6 })
  .map((all) => ({ probes: all.map(({ eci, n, part }) => ({ eci, n, k: Math.floor(n * part) })) }));
const route = fc.oneof(
  fc.record({ minutes: fc.double({ min: 0.1, max: 1e5, noNaN: true }), offset: fc.double({ min: -6, max: 6, noNaN: true }), offsetSd: fc.double({ min: 0, max: 3, noNaN: true }) }),
  fc.record({ benchmark: fc.constantFrom(...frontier.difficulties.keys()) }),
  fc.record({ theta50: fc.double({ min: 100, max: 220, noNaN: true }), theta50Sd: fc.double({ min: 0, max: 10, noNaN: true }), slope: fc.double({ min: 0.02, max: 0.5, noNaN: true }) }),
  probes,
);
const rest = fc.record({
  reliability: fc.double({ min: 0.02, max: 0.999, noNaN: true }),
  pNow: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  costRatio: fc.double({ min: 0.1, max: 100, noNaN: true }),
  shipMedianMonths: fc.double({ min: 0.5, max: 100, noNaN: true }),
  shipSdLog: fc.double({ min: 0, max: 3, noNaN: true }),
  gateFactor: fc.constantFrom(1, 1.3, 2, 4),
  capableSinceMonths: fc.option(fc.double({ min: 0, max: 300, noNaN: true })),
  moats: fc.array(fc.constantFrom("system-of-record", "network-or-workspace", "content-library"), { maxLength: 4 }),
});
const inputs = fc.tuple(route, rest).map(([a, b]) => ({ ...a, ...b }));
const runs = { seed: 20261123, numRuns: 80 } as const;

/** The same records, with every past gain to today's level scaled: below 1 the frontier has been slower. */
const paced = (factor: number): Rulers => {
  const top = frontier.now;
  const scale = <R extends { eci: number }>(row: R): R => ({ ...row, eci: top - (top - row.eci) * factor });
  return { ...rulers, capabilities: rulers.capabilities.map(scale), later: rulers.later.map(scale) };
};

describe("laws of the forecast", () => {
  it("gives numbers between 0 and 1, rising dates, and never NaN", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const forecast = told(forecastFeature(read(input), frontier));
        const { pCapable12, pShipped12, pHarmed12, need } = forecast;
        expect(pCapable12).toBeGreaterThanOrEqual(0.05);
        expect(pCapable12).toBeLessThanOrEqual(0.97);
        expect(pHarmed12).toBeGreaterThanOrEqual(0);
        expect(pHarmed12).toBeLessThanOrEqual(pShipped12 + 1e-9);
        expect(pShipped12).toBeLessThanOrEqual(1);
        expect([need.q10 <= need.q50, need.q50 <= need.q90, Number.isFinite(need.q90)]).toEqual([true, true, true]);
        expect(JSON.stringify(forecast)).not.toMatch(/NaN|null/);
      }),
      runs,
    );
  });

  it("ships nothing sooner than a model can do it, at every horizon", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { capable, shipped } = curves(read(input), frontier);
        const rises = (by: Float64Array) => by.every((p, cell) => cell === 0 || p >= (by[cell - 1] as number) - 1e-9);
        expect(shipped.findIndex((p, cell) => p > (capable[cell] as number) + 1e-9)).toBe(-1);
        expect([rises(capable), rises(shipped)]).toEqual([true, true]);
      }),
      runs,
    );
  });

  it("never gains from more reliability or more minutes", () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (input, part, times) => {
        const plain = curves(read(input), frontier).capable;
        const harder = [{ ...input, reliability: input.reliability + (0.9999 - input.reliability) * part }, ...("minutes" in input ? [{ ...input, minutes: input.minutes * times }] : [])];
        for (const other of harder) expect(curves(read(other), frontier).capable.findIndex((p, cell) => p > (plain[cell] as number) + 1e-6)).toBe(-1);
      }),
      runs,
    );
  });

  it("never gains from a frontier that moved less to where it stands", () => {
    const paces = [0.25, 0.5, 0.75, 1, 1.5].map((factor) => ({ ...fitFrontier(paced(factor), asOf), bridge: frontier.bridge }));
    fc.assert(
      fc.property(fc.double({ min: 150, max: 230, noNaN: true }), fc.double({ min: 0.5, max: 5, noNaN: true }), (theta50, theta50Sd) => {
        const chances = paces.map((one) => told(forecastFeature(read({ theta50, theta50Sd, reliability: 0.5 }), one)).pCapable12);
        chances.forEach((p, i) => expect(i === 0 || p >= (chances[i - 1] as number) - 1e-6).toBe(true));
      }),
      runs,
    );
  });

  it("calls a shipped feature shipped", () => {
    fc.assert(fc.property(inputs, (input) => told(forecastFeature(read({ ...input, costRatio: 1, shipped: true }), frontier)).pShipped12 === 1), runs);
  });

  it("gives the same figures for the same data, whatever the order of the rows", () => {
    const shuffled = { ...rulers, capabilities: [...rulers.capabilities].reverse(), later: [...rulers.later].reverse(), horizons: [...rulers.horizons].reverse(), names: [...rulers.names].reverse(), events: [...rulers.events].reverse(), scores: [...rulers.scores].reverse() };
    const other = fitFrontier(shuffled, asOf);
    expect(other.paths).toEqual(frontier.paths);
    expect([other.gains, other.bridge, other.reliabilitySlope]).toEqual([frontier.gains, frontier.bridge, frontier.reliabilitySlope]);
  });
});

describe("old data", () => {
  const on = (day: string) => fitFrontier(rulers, asDay(day));
  it("are used as they are for 60 days, widen the range until 180, and then refuse", () => {
    expect([on("2026-12-07").widened, on("2026-12-08").widened]).toEqual([false, true]);
    const width = ({ fan }: ReturnType<typeof on>) => (fan[12]?.q90 ?? 0) - (fan[12]?.q10 ?? 0);
    expect(width(on("2026-12-08"))).toBeGreaterThan(width(on("2026-12-07")));
    expect(on("2027-04-06").refused).toBeNull();
    expect(forecastFeature(read({ minutes: 60 }), on("2027-04-07"))).toEqual({ unknown: expect.stringContaining("181 days old"), dataDate: "2026-10-08" });
  });
});
