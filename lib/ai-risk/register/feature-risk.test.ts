import { expect, it } from "vitest";
import { asDay } from "#lib/date.ts";
import { type FeatureState, featureRisks } from "./feature-risk.ts";

const day = asDay("2026-11-24");
const state = (given: Partial<FeatureState> = {}): FeatureState => ({ companyId: "a", kind: "horizontal", pShipped: 0.6, pCapable: 0.9, dataDate: asDay("2026-10-08"), ...given });

it("counts what is flagged and keeps the largest chance of each company", () => {
  const risks = featureRisks([state(), state({ pShipped: 0.2 }), state({ pShipped: 0.1 }), state({ companyId: "b", pShipped: 0.1, kind: "unknown" }), state({ companyId: "c", pShipped: null, pCapable: null, dataDate: null })], day);
  // Of b nobody knows whether it ships, and a model can do it: amber.
  expect(Object.fromEntries(risks)).toEqual({ a: { count: 3, flagged: 2, largest: 0.6 }, b: { count: 1, flagged: 1, largest: 0.1 }, c: { count: 1, flagged: 0, largest: null } });
});

it("says nothing from data older than 180 days", () => {
  expect([asDay("2027-04-06"), asDay("2027-04-07")].map((on) => featureRisks([state()], on).get("a")?.largest)).toEqual([0.6, null]);
});
