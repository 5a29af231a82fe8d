import type { Day } from "#lib/date.ts";
import { forecastFeature } from "../forecast-feature.ts";
import type { Frontier } from "../frontier.ts";
import type { FeatureInput } from "../feature-input.ts";
import { engineInput } from "./engine-input.ts";
import type { Evidence } from "./evidence.ts";
import type { FeatureFacts } from "./feature-facts.ts";
import { latestByAuthor } from "./latest-by-author.ts";
import { type JudgeForecast, poolJudges, type RegisteredForecast } from "./pool-judges.ts";

export type Judgement = { id: string; author: string; evidence: Evidence; reliability: number | null };
export type RegisteredAnswer = { forecast: RegisteredForecast; inputs: FeatureInput[] } | { unknown: string; inputs: FeatureInput[] };

/** The forecast of a registered feature from the latest judgement of each author; why there is none, else. */
export function forecastRegistered(facts: FeatureFacts, judgements: readonly Judgement[], frontier: Frontier, asOf: Day): RegisteredAnswer {
  const latest = latestByAuthor(judgements);
  if (latest.length === 0) return { unknown: "Nobody has judged it yet: give minutes of human work, the nearest benchmark or an own probe.", inputs: [] };
  const inputs: FeatureInput[] = [];
  const judges: JudgeForecast[] = [];
  for (const { id, author, evidence, reliability } of latest) {
    if (evidence.from === "benchmark" && !frontier.difficulties.has(evidence.benchmark)) return { unknown: `The difficulty of ${evidence.benchmark} is in no file that is loaded.`, inputs };
    const input = engineInput(facts, evidence, reliability, asOf);
    inputs.push(input);
    const forecast = forecastFeature(input, frontier, { shippingKnown: facts.kind !== "unknown" });
    if ("unknown" in forecast) return { unknown: forecast.unknown, inputs };
    const { route, need, pCapable12, pShipped12, pHarmed12, capableDate, shippedDate } = forecast;
    judges.push({ judgementId: id, author, route, need, pCapable12, pShipped12, pHarmed12, capableDate, shippedDate });
  }
  const { now: frontierNow, dataDate, widened } = frontier;
  return { forecast: poolJudges(judges, { frontierNow, dataDate, widened }, facts.kind !== "unknown"), inputs };
}
