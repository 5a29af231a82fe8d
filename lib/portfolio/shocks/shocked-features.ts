import type { Frontier } from "#lib/ai-risk/frontier.ts";
import type { FeatureFacts } from "#lib/ai-risk/register/feature-facts.ts";
import { forecastRegistered, type Judgement } from "#lib/ai-risk/register/forecast-registered.ts";
import type { Day } from "#lib/date.ts";

type Registered = FeatureFacts & { id: string; companyId: string; name: string };
/** P(shipped within 12 months) before and after, null with the reason. */
export type MovedFeature = { id: string; companyId: string; name: string; before: number | null; after: number | null; why: string | null };

/** Where a unit of model work costs `times` what it does, a task that was too dear by some ratio is so by `times` that ratio: it is affordable, and so shipped, sooner or later. */
export function shockedFeatures(features: readonly Registered[], judgements: ReadonlyMap<string, readonly Judgement[]>, frontier: Frontier, { times, day }: { times: number; day: Day }): MovedFeature[] {
  return features.map((feature) => {
    const own = judgements.get(feature.id) ?? [];
    const chance = (costRatio: number) => {
      const answer = forecastRegistered({ ...feature, costRatio }, own, frontier, day);
      return "forecast" in answer ? { p: answer.forecast.pooled?.pShipped12 ?? null, why: answer.forecast.pooled ? null : "Its judges are too far apart to be pooled." } : { p: null, why: answer.unknown };
    };
    const [before, after] = [chance(feature.costRatio), chance(Math.max(feature.costRatio * times, LEAST_RATIO))];
    return { id: feature.id, companyId: feature.companyId, name: feature.name, before: before.p, after: after.p, why: before.why ?? after.why };
  });
}

// A ratio is above 0; below 1 all are alike: what costs no more than it may is affordable.
const LEAST_RATIO = 1e-9;
