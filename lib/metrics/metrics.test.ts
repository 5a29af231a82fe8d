import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsCommand, runMetrics } from "#lib/metrics/command.ts";
import { METRICS } from "#lib/metrics/metrics.ts";

test("every metric says its formula, unit and source, under an id of its own", () => {
  expect(new Set(METRICS.map((metric) => metric.id)).size).toBe(METRICS.length);
  for (const metric of METRICS) expect(metric.name && metric.formula && metric.unit && metric.source).toBeTruthy();
});

test("without inputs every metric is unknown and names what is missing; none is 0", () => {
  for (const found of Object.values(runMetrics({}))) expect(found).toEqual({ unknown: expect.stringMatching(/\w/) });
  expect(runMetrics({ netBurn: 5 }).burnMultiple).toEqual({ unknown: "Not known: net new ARR." });
});

test("complaint: burn multiple mis-defined: net burn over net new ARR, and no multiple of shrinking ARR", () => {
  expect(runMetrics({ netBurn: 3, netNewArr: 1 }).burnMultiple).toEqual({ value: 3 });
  expect(runMetrics({ netBurn: 3, netNewArr: 0 }).burnMultiple).toHaveProperty("unknown");
  expect(runMetrics({ netBurn: 3, netNewArr: -2 }).burnMultiple).toHaveProperty("unknown");
});

test("complaint: 0, infinite and unknown differ: no loss of revenue gives no infinite quick ratio", () => {
  expect(runMetrics({ newMrr: 5, expansionMrr: 0, churnedMrr: 0, contractionMrr: 0 }).quickRatio).toHaveProperty("unknown");
  expect(runMetrics({ newMrr: 0, expansionMrr: 0, churnedMrr: 5, contractionMrr: 0 }).quickRatio).toEqual({ value: 0 });
  expect(runMetrics({ cash: 100, monthlyNetBurn: 0 }).plainRunwayMonths).toHaveProperty("unknown");
});

test("worked by hand", () => {
  const got = runMetrics({ revenue: 200, costOfRevenue: 50, headcount: 4, cash: 90, minimumCash: 30, monthlyNetBurn: 20 });
  expect(got).toMatchObject({ grossMargin: { value: 0.75 }, revenuePerHead: { value: 50 }, plainRunwayMonths: { value: 3 } });
});

test("a customer who pays less than nothing at a loss pays nothing back", () => {
  expect(runMetrics({ cac: 100, arpuMonthly: -10, grossMargin: -0.5 }).cacPaybackMonths).toHaveProperty("unknown");
  expect(runMetrics({ cac: 100, arpuMonthly: 10, grossMargin: 0.5 }).cacPaybackMonths).toEqual({ value: 20 });
});

test("any input gives values or reasons, never NaN or infinite", () => {
  const amount = fc.option(fc.oneof(fc.constant(0), fc.double({ min: -1e15, max: 1e15, noNaN: true })), { nil: undefined });
  const positive = fc.option(fc.double({ min: 0, max: 1e15, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.record({ netBurn: amount, netNewArr: amount, newMrr: positive, expansionMrr: positive, churnedMrr: positive, contractionMrr: positive, cac: positive, arpuMonthly: amount, grossMargin: amount, growthPercent: amount, marginPercent: amount, monthlyRevenue: fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { maxLength: 5 }) }), (input) => {
      metricsCommand.outputSchema.parse(metricsCommand.run(metricsCommand.inputSchema.parse(input)));
    }),
    { seed: 40 },
  );
});
