import { expect, it } from "vitest";
import { FEATURE_KINDS } from "#lib/ai-risk/feature-kinds.ts";
import { fitFrontier } from "#lib/ai-risk/frontier.ts";
import { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { forecastRegistered } from "#lib/ai-risk/register/forecast-registered.ts";
import { asDay } from "#lib/date.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";

it.each(FEATURE_KINDS.map((kind) => [kind.id, kind] as const))("the worked default of %s can be forecast as it stands", (_id, { evidence, shipped, ...facts }) => {
  const asOf = asDay("2026-11-23");
  expect(Evidence.parse(evidence)).toEqual(evidence);
  const answer = forecastRegistered({ ...facts, costRatio: 1, capableSince: null, shipped: shipped !== null }, [{ id: "j", author: "Ada", evidence, reliability: null }], fitFrontier(bundledRulers(), asOf), asOf);
  expect("forecast" in answer && answer.forecast.pooled.pShipped12).toSatisfy((p: unknown) => typeof p === "number" && p >= 0 && (shipped === null ? p <= 1 : p > 0.99));
});
