import { addDays, type Day } from "#lib/date.ts";
import { flagOf } from "../forecast-feature.ts";
import { REFUSED_DAYS } from "../frontier.ts";
import type { Kind } from "./feature-facts.ts";

/** What one feature's latest stored forecast says; null where nothing was forecast. */
export type FeatureState = { companyId: string; kind: Kind; pShipped: number | null; pCapable: number | null; dataDate: Day | null };
/** A company's features: how many, how many of them are flagged, and the largest chance to be shipped within 12 months; null: no forecast holds. */
export type FeatureRisk = { count: number; flagged: number; largest: number | null };

/** By company. A forecast from data that are too old to forecast from by the day says nothing. */
export function featureRisks(states: readonly FeatureState[], day: Day): Map<string, FeatureRisk> {
  const oldest = addDays(day, -REFUSED_DAYS);
  const risks = new Map<string, FeatureRisk>();
  for (const { companyId, kind, pShipped, pCapable, dataDate } of states) {
    const risk = risks.get(companyId) ?? { count: 0, flagged: 0, largest: null };
    risks.set(companyId, risk);
    risk.count += 1;
    if (pShipped === null || pCapable === null || dataDate === null || dataDate < oldest) continue;
    if (flagOf(pShipped, pCapable, kind !== "unknown") !== "none") risk.flagged += 1;
    risk.largest = Math.max(risk.largest ?? 0, pShipped);
  }
  return risks;
}
