import { type Day, daysBetween } from "#lib/date.ts";
import { type FeatureInput, featureInputFor } from "../feature-input.ts";
import { DAYS_PER_YEAR } from "../trend.ts";
import type { Evidence } from "./evidence.ts";
import { type FeatureFacts, GATE_FACTOR, SHIP_MEDIAN_MONTHS } from "./feature-facts.ts";

// Made once: it takes longer to make than to use.
const schema = featureInputFor(null);

/** What one judge's evidence says of a feature, as the engine takes it; its benchmark must be one whose difficulty is known. */
export function engineInput(facts: FeatureFacts, evidence: Evidence, reliability: number | null, asOf: Day): FeatureInput {
  const { kind, costRatio, gate, moats, capableSince, shipped } = facts;
  const route =
    evidence.from === "probes" ? { probes: evidence.probes.map(({ eci, n, k }) => ({ eci, n, k })) }
    : evidence.from === "fitted" ? { theta50: evidence.theta50, theta50Sd: evidence.theta50Sd, slope: evidence.slope }
    : evidence.from === "benchmark" ? { benchmark: evidence.benchmark, pNow: evidence.pNow }
    : { minutes: evidence.minutes, offset: evidence.offset, offsetSd: evidence.offsetSd, pNow: evidence.pNow };
  return schema.parse({
    ...route,
    reliability: reliability ?? facts.reliability,
    costRatio,
    shipMedianMonths: SHIP_MEDIAN_MONTHS[kind],
    gateFactor: GATE_FACTOR[gate],
    capableSinceMonths: capableSince === null ? null : Math.max(0, (daysBetween(capableSince, asOf) / DAYS_PER_YEAR) * 12),
    shipped,
    moats: [...moats],
    asOf,
  });
}
